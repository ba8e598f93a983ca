'use strict';
const { createHash } = require('node:crypto');
const { spawn } = require('node:child_process');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

/** Runs `npm ci` unless node_modules is what the lock says. `folder` holds package-lock.json. */
async function installWhenStale(folder = root) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const marker = path.join(folder, 'node_modules/.samlar-lock');
  if (read(marker) === hash) return;
  if (!matchesLock(JSON.parse(lock), read(path.join(folder, 'node_modules/.package-lock.json')))) {
    console.log('Installing from the lock (npm ci). The first time this takes a minute or two …');
    const started = Date.now();
    const done = claim(path.join(folder, '.samlar/installing'));
    await npmCi(folder).finally(done);
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  writeFileSync(marker, hash);
}

/**
 * True when npm's own record of node_modules has every package of the lock at its version. Packages for other platforms and
 * optional peers may be absent. Lets a developer's `npm install` count, so that no work tree is emptied for nothing.
 */
function matchesLock(lock, record) {
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(([where, entry]) => {
    if (!where.startsWith('node_modules/') && !where.includes('/node_modules/')) return true;
    const found = installed[where];
    if (!found) return Boolean(entry.optional || entry.peer || entry.devOptional);
    return entry.link ? found.link === true : found.version === entry.version;
  });
}

function npmCi(folder) {
  const npm = process.env.npm_execpath;
  const [file, args] = npm && npm.endsWith('.js') ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  // Development packages are part of the build, so an inherited NODE_ENV=production must not leave them out.
  const child = spawn(file, [...args, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const started = Date.now();
  // npm draws its own progress on a terminal and none elsewhere.
  const ticking = setInterval(() => {
    if (!process.stdout.isTTY) console.log(`  still installing (${Math.round((Date.now() - started) / 1000)} s)`);
  }, 10_000);
  child.once('close', () => clearInterval(ticking));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(fail(`npm could not be run: ${error.message}`)));
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(fail(`npm ci failed (${signal || `exit code ${code}`}); its own message is above. Check the network and run the same command again.`));
    });
  });
}

/** Two installations into one folder destroy each other. Answers how to give the claim up; one whose process is gone does not count. */
function claim(file) {
  const other = Number(read(file));
  if (other && runs(other)) throw fail(`Packages are being installed here already (process ${other}). Wait until that is done and run the same command again.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(message) {
  return Object.assign(new Error(message), { expected: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

module.exports = { installWhenStale, matchesLock };
