#!/usr/bin/env node
'use strict';
// Builds the shell or view in the current folder, and all that "samlar view" does.
require('@samlar/typescript-runtime/register');
const { Command } = require('commander');
const { buildFolder } = require('../src/build.ts');
const { viewCommands } = require('../src/command/commands.ts');

const program = new Command('samlar-view').description('Views of Samlär: make, try, check, publish, and choose who sees them.').showHelpAfterError('(samlar-view --help lists the commands)');
for (const name of ['build', 'watch']) {
  program.command(name)
    .description(name === 'build' ? 'build the shell or view of the current folder into dist' : 'build it for development at each change')
    .option('--dist <folder>', 'build it there')
    .action(({ dist }) => buildFolder(process.cwd(), { watch: name === 'watch', dist }));
}
viewCommands(program);

program.parseAsync().catch((error) => {
  console.error(error && error.expected ? error.message : error);
  process.exit(1);
});
