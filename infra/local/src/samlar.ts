import { Command } from 'commander';

/** The command line. Each command's own file is loaded when it runs, so that --help is instant. */
export async function run(args: string[]): Promise<void> {
  const samlar = new Command('samlar')
    .description('Samlär from the command line. DATABASE_URL points it at another database than the embedded one.')
    .showHelpAfterError('(samlar --help lists the commands)');

  const schema = samlar.command('schema').description('the schemas of the subgraphs and the composed graph');
  schema
    .command('check')
    .description('compare the committed schemas with the code; exit 1 where they differ')
    .action(async () => (require('./schema-command') as typeof import('./schema-command')).checkSchemas());
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

  await samlar.parseAsync(args, { from: 'user' });
}
