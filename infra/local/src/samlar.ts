import { Command } from 'commander';
import { viewCommands } from '@samlar/view-build/command';

/** The command line. Each command's own file is loaded when it runs, so that --help is instant. */
export async function run(args: string[]): Promise<void> {
  const samlar = new Command('samlar')
    .description('Samlär from the command line. DATABASE_URL points it at another database than the embedded one.')
    .showHelpAfterError('(samlar --help lists the commands)');

  samlar
    .command('import')
    .description('preview a file of an organisation, CSV or XLSX, or write it; every declared sum is checked')
    .argument('<file>', 'the file')
    .requiredOption('--kind <kind>', 'what it holds: units, people, whole-municipalities, education-administrations or social-administration')
    .requiredOption('--organisation <name>', 'whose it is: lysekil, or its SCB code 1484')
    .option('--commit', 'write it, unless a problem is an error')
    .action(async (file: string, { kind, organisation, commit }: { kind: string; organisation: string; commit?: boolean }) =>
      (require('./import-command') as typeof import('./import-command')).importFile(file, kind, organisation, commit === true));

  samlar
    .command('export')
    .description('write an organisation’s units or people as a CSV that import reads back')
    .argument('<kind>', 'units or people')
    .requiredOption('--organisation <name>', 'whose: lysekil, or its SCB code 1484')
    .option('--out <file>', 'the file to write; standard output without it')
    .option('--rfc4180', 'commas and points, for programs; otherwise as a Swedish spreadsheet opens it')
    .action(async (kind: string, { organisation, out, rfc4180 }: { organisation: string; out?: string; rfc4180?: boolean }) =>
      (require('./export-command') as typeof import('./export-command')).exportFile(kind, organisation, rfc4180 ? 'rfc4180' : 'swedish', out));

  const schema = samlar.command('schema').description('the schemas of the subgraphs and the composed graph');
  schema
    .command('check')
    .description('compare the committed schemas with the code; exit 1 where they differ')
    .option('--views <address>', 'also try them on the views shown at a running Samlär, and name those they would break')
    .action(async ({ views }: { views?: string }) => (require('./schema-command') as typeof import('./schema-command')).checkSchemas(views));
  schema
    .command('print')
    .description('print one schema, or write all the committed ones anew')
    .argument('[name]', 'a subgraph (organisation, activities, ku8, evaluation, budget) or a contract (portal, research)', 'portal')
    .option('--write', 'write subgraphs/*/schema.graphql and gateway/supergraph/*.graphql')
    .action(async (name: string, { write }: { write?: boolean }) => {
      const command = require('./schema-command') as typeof import('./schema-command');
      await (write ? command.writeSchemas() : command.printSchema(name));
    });

  const demo = samlar.command('demo').description('the demonstration programme (LiA 2012–2013)');
  demo
    .command('reset')
    .description('empty the five subgraphs and load the demonstration programme again, identically')
    .option('--yes', 'do it to the database of DATABASE_URL too')
    .action(async ({ yes }: { yes?: boolean }) => (require('./demo-command') as typeof import('./demo-command')).resetDemo(yes === true));

  samlar
    .command('mcp')
    .description('the research contract over the Model Context Protocol by standard input and output, from a running Samlär')
    .option('--url <address>', 'where it runs', 'http://localhost:4000')
    .action(async ({ url }: { url: string }) => (require('./mcp-command') as typeof import('./mcp-command')).serveMcp(url));

  const view = samlar.command('view').description('views: make, try, check, publish, and choose who sees them (docs/partner-guide.md)');
  viewCommands(view);

  await samlar.parseAsync(args, { from: 'user' });
}
