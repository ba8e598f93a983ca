import type { Command } from 'commander';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Adds new, dev, check, publish … to a program. Each command's own file is loaded when it runs, so that --help is instant. */
export function viewCommands(program: Command): void {
  const wishes = (command: Command): Command => command
    .option('--folder <folder>', 'the view’s folder; the current one unless told')
    .option('--portal <address>', 'the Samlär that is meant; what samlar.json says, else SAMLAR_URL, else http://localhost:4000');
  const signed = (command: Command): Command => wishes(command)
    .option('--key <file>', 'the private key to sign with; what samlar.json says, else the demonstration’s for the owner');
  const placed = (command: Command): Command => signed(command)
    .requiredOption('--for <portal>', 'whose portal: uddevalla, fyrbodal, research; all for every portal that has not chosen')
    .option('--view <owner/name>', 'the view; the folder’s own unless told')
    .option('--slot <slot>', 'only there, such as municipality.home')
    .option('--language <language>', 'only in that language');
  const placing = () => require('./place-view') as typeof import('./place-view');

  program.command('new').description('make a folder for a view that builds alone, also outside this repository')
    .argument('<name>', 'lower-case words joined by "-", such as jamtegrering')
    .requiredOption('--owner <owner>', 'whose it is, such as uddevalla')
    .requiredOption('--slot <slot>', 'where it stands, such as municipality.overview; a page: municipality.page')
    .option('--in <folder>', 'where to make it; a folder of its name here unless told')
    .option('--portal <address>', 'the Samlär it is published to; SAMLAR_URL, else the one that runs from this folder, else http://localhost:4000')
    .option('--key <file>', 'the key it is signed with')
    .option('--no-install', 'do not run npm install in it')
    .action(async (name: string, options: { owner: string; slot: string; in?: string; portal?: string; key?: string; install: boolean }) =>
      (require('./new-view') as typeof import('./new-view')).newView(name, options, say));
  wishes(program.command('dev').description('show the view inside a portal in development; what changes takes its place and keeps its state'))
    .action(async (options) => (require('./dev-view') as typeof import('./dev-view')).developView(options, say));
  signed(program.command('check').description('everything that would keep the view from being taken, or from being good, in one report'))
    .action(async (options) => (require('./check-view') as typeof import('./check-view')).checkView(options, say));
  signed(program.command('publish').description('build, sign and upload a version; nobody sees it until it is activated'))
    .action(async (options) => void (await (require('./publish-view') as typeof import('./publish-view')).publishView(options, say)));
  placed(program.command('activate').description('show a version, to everyone or to a part of the people'))
    .option('--percent <percent>', 'how many of a hundred see it; the others keep what they had', '100')
    .option('--version <version>', 'the newest published unless told')
    .action(async (options) => say(await placing().activateView(options)));
  for (const [kind, what] of [['promote', 'show to everyone what a part of the people see'], ['rollback', 'take the last change back'], ['hide', 'show it no more']] as const) {
    placed(program.command(kind).description(what)).action(async (options) => say(await placing().changeView(kind, options)));
  }
  signed(program.command('list').description('versions, and where each stands'))
    .option('--owner <owner>', 'whose; the folder’s own unless told')
    .option('--all', 'also everything else that stands somewhere')
    .action(async (options) => say(await placing().listViews(options)));
  signed(program.command('history').description('what was done with a view, when and by whom'))
    .option('--view <owner/name>', 'the view; the folder’s own unless told')
    .action(async (options) => say(await placing().viewHistory(options)));
  const overseeing = () => require('./oversee') as typeof import('./oversee');
  const stopping = (command: Command): Command => signed(command)
    .requiredOption('--view <owner/name>', 'the view')
    .option('--version <version>', 'only that one; all unless told');
  stopping(program.command('stop').description('the association: stop a view in every portal at once'))
    .requiredOption('--reason <text>', 'why, for its owner and the portals')
    .action(async (options) => say(await overseeing().stopView(options)));
  stopping(program.command('resume').description('the association: let a stopped view be shown again'))
    .action(async (options) => say(await overseeing().resumeView(options)));
  for (const [kind, vetted, where] of [['vet', true, 'the page'], ['unvet', false, 'a frame']] as const) {
    signed(program.command(kind).description(`the association: an owner’s views run in ${where}`)).argument('<owner>', 'such as uddevalla')
      .action(async (owner: string, options) => say(await overseeing().vetOwner(owner, vetted, options)));
  }
  signed(program.command('revoke-key').description('the association: a key signs nothing more')).argument('<key>', 'its name: 16 digits and letters')
    .action(async (key: string, options) => say(await overseeing().revokeKey(key, options)));
  program.command('key').description('make an owner’s key pair; the association registers its public half')
    .argument('[file]', 'where to keep the private half', 'samlar-key.pem')
    .action((file: string) => say((require('./make-key') as typeof import('./make-key')).makeKey(file)));
}
