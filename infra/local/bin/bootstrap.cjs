#!/usr/bin/env node
'use strict';
// First code to run on a fresh clone: plain JavaScript, no dependency, nothing newer than what an old Node can parse.
const wanted = [20, 19];
const commands = ['start', 'dev', 'test', 'bench'];

const found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    `Samlär needs Node ${wanted.join('.')} or later; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a current release from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}

async function main() {
  const command = process.argv[2];
  if (!commands.includes(command)) {
    console.error(`Usage: node infra/local/bin/bootstrap.cjs <${commands.join('|')}>`);
    process.exit(2);
  }
  if (command === 'start' || command === 'dev') await require('./port.cjs').refuseTakenPort(process.env.PORT);
  await require('./install.cjs').installWhenStale();
  require('@samlar/typescript-runtime/register');
  await require(`../src/${command}.ts`).run(process.argv.slice(3));
}

main().catch((error) => {
  console.error(error && error.expected ? error.message : error);
  process.exit(1);
});
