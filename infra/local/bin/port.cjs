'use strict';
const net = require('node:net');
const path = require('node:path');
const { readFileSync } = require('node:fs');

/** The port of the only door, from the environment. Throws with what to write instead. */
function readPort(text) {
  if (text === undefined || text === '') return 4000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw expected(`PORT is "${text}"; it must be a whole number from 1 to 65535, for example PORT=4100 npm start`);
  }
  return port;
}

/** Throws a message a person can act on when somebody already listens on the port, on any address `localhost` may mean. */
async function refuseTakenPort(text) {
  const port = readPort(text);
  for (const host of ['0.0.0.0', '::', '127.0.0.1', '::1']) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE') throw expected(taken(port));
    if (code === 'EACCES') throw expected(`Port ${port} needs more rights than this user has. Choose one above 1023: PORT=4100 npm start`);
  }
}

/** Answers the error code, or undefined when the port is free. An address family this machine lacks counts as free. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function taken(port) {
  const own = runningHere();
  if (own && own.port === port) {
    return `Samlär already runs from this folder (process ${own.pid}): http://localhost:${port}/\nStop that one first (Ctrl-C where it runs, or kill ${own.pid}).`;
  }
  return `Port ${port} is taken by another program, so nothing was started.\nStop that program, or choose another port: PORT=${port + 100} npm start`;
}

function runningHere() {
  try {
    const own = JSON.parse(readFileSync(path.resolve(__dirname, '../../../.samlar/running.json'), 'utf8'));
    process.kill(own.pid, 0);
    return own;
  } catch {
    return undefined;
  }
}

function expected(message) {
  return Object.assign(new Error(message), { expected: true });
}

module.exports = { readPort, refuseTakenPort };
