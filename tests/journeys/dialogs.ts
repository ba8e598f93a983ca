import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A dialog or disclosed form of a core view, and the way to it. */
export interface Opening {
  /** Of the source that draws it, under `shells/views/core`. */
  file: string;
  host: string;
  subject: string;
  /** The page it stands on, or the list that links to such pages. */
  at: string;
  /** Where it stands on one page of a list: what that page's path begins with. The first that offers it is taken. */
  under?: string;
  /** Where it stands on one page of a list: the words of the link to that page. */
  link?: RegExp;
  /** The words of the button that opens it: file of texts under `shells/views/core` without language, and key. */
  button: readonly [texts: string, key: string];
  /** Opens in the page instead of as a dialog. */
  inline?: true;
  /** It has nothing to send until something has been chosen in it. */
  later?: true;
}

const ACTIVITIES = 'activities/src';
const programme = `${ACTIVITIES}/programme/texts`;
const planner = { host: 'fyrbodal', subject: 'p7' } as const;
const coordinator = { host: 'fyrbodal', subject: 'p6' } as const;
const ofProgrammes = { at: '/programmes', under: '/programmes/' } as const;
const series = { ...planner, at: '/meeting-series', file: `${ACTIVITIES}/meeting-series/series-dialogs.tsx` } as const;
const board = { ...coordinator, at: '/visits/board' } as const;
const observers = { ...coordinator, at: '/visits/observers' } as const;
const budget = { ...planner, at: '/funder', link: /februar[iy] 2013/i } as const;

/** Every one of them that the demonstration has a state for. */
export const DIALOGS: readonly Opening[] = [
  { file: `${ACTIVITIES}/programme/plan-occasion.tsx`, ...planner, ...ofProgrammes, button: [programme, 'plan'], inline: true },
  { file: `${ACTIVITIES}/programme/externals.tsx`, ...planner, ...ofProgrammes, button: [programme, 'external.appoint'] },
  { file: `${ACTIVITIES}/programme/attendance-dialog.tsx`, ...planner, ...ofProgrammes, button: [programme, 'attendance.take'], later: true },
  { file: `${ACTIVITIES}/enrolment/enrol-dialog.tsx`, host: 'lysekil', subject: 'p2', ...ofProgrammes, button: [programme, 'enrol'] },
  { file: `${ACTIVITIES}/enrolment/withdraw-dialog.tsx`, host: 'lysekil', subject: 'p2', at: '/seats', button: [`${ACTIVITIES}/enrolment/texts`, 'withdraw'] },
  { file: `${ACTIVITIES}/networks/add-member.tsx`, ...planner, at: '/networks', under: '/networks/', button: [`${ACTIVITIES}/networks/texts`, 'member.add'] },
  { ...series, button: [`${ACTIVITIES}/meeting-series/texts`, 'series.new'] },
  { ...series, button: [`${ACTIVITIES}/meeting-series/texts`, 'meeting.new'] },
  { ...series, button: [`${ACTIVITIES}/meeting-series/texts`, 'task.change'] },
  { file: `${ACTIVITIES}/aspirants/aspirants.tsx`, host: 'vanersborg', subject: 'p8', at: '/aspirants', button: [`${ACTIVITIES}/aspirants/texts`, 'new'] },
  { file: `${ACTIVITIES}/aspirants/aspirants.tsx`, host: 'vanersborg', subject: 'p8', at: '/aspirants', button: [`${ACTIVITIES}/aspirants/texts`, 'end.short'] },
  { file: 'ku8/src/board/round-dialogs.tsx', ...board, button: ['ku8/src/board/texts', 'round.open'] },
  { file: 'ku8/src/board/round-dialogs.tsx', ...board, button: ['ku8/src/board/texts', 'round.close'] },
  { file: 'ku8/src/board/sweep-dialog.tsx', ...board, button: ['ku8/src/board/texts', 'sweep'] },
  { file: 'ku8/src/board/replace-dialog.tsx', ...board, button: ['ku8/src/board/texts', 'replace'] },
  { file: 'ku8/src/board/appoint-dialog.tsx', ...board, button: ['ku8/src/board/texts', 'appoint'] },
  { file: 'ku8/src/observers/appoint-observer-dialog.tsx', ...observers, button: ['ku8/src/observers/texts', 'appoint'] },
  { file: 'ku8/src/observers/pause-dialog.tsx', ...observers, button: ['ku8/src/observers/texts', 'pause'] },
  { file: 'ku8/src/visits/withdraw-dialog.tsx', host: 'tanum', subject: 'p3', at: '/visits', button: ['ku8/src/visits/texts', 'withdraw'] },
  { file: 'budget/src/certify-dialog.tsx', ...budget, button: ['budget/src/texts', 'certify.open'] },
  { file: 'budget/src/stop-dialog.tsx', ...budget, button: ['budget/src/texts', 'stop.open'] },
  { file: 'budget/src/correct-form.tsx', ...budget, button: ['budget/src/texts', 'funder.correct.short'], inline: true },
  { file: 'organisation/src/body-dialogs.tsx', host: 'vanersborg', subject: 'p8', at: '/governance', button: ['organisation/src/texts', 'body.form'] },
  { file: 'organisation/src/body-dialogs.tsx', host: 'vanersborg', subject: 'p8', at: '/governance', button: ['organisation/src/texts', 'body.end.short'] },
  { file: 'organisation/src/command-dialog.tsx', host: 'vanersborg', subject: 'p8', at: '/governance', button: ['organisation/src/forms', 'mandate.change'] },
  { file: 'organisation/src/command-dialog.tsx', host: 'vanersborg', subject: 'p8', at: '/governance', button: ['organisation/src/forms', 'appoint'] },
  { file: 'organisation/src/command-dialog.tsx', host: 'vanersborg', subject: 'p8', at: '/organisation', under: '/organisation/', button: ['organisation/src/forms', 'meetings.record'] },
  { file: 'budget/src/entry-dialog.tsx', ...planner, at: '/budget', button: ['budget/src/entry', 'post'] },
  { file: 'budget/src/entry-dialog.tsx', ...planner, at: '/budget', button: ['budget/src/entry', 'tender'] },
  { file: 'budget/src/moves.tsx', ...planner, at: '/budget', button: ['budget/src/texts', 'move'], inline: true },
  { file: 'evaluation/src/agreements/messages.tsx', ...planner, at: '/agreements', button: ['evaluation/src/agreements/texts', 'message.write'], inline: true },
  { file: 'evaluation/src/agreements/commitments.tsx', ...planner, at: '/agreements', button: ['evaluation/src/agreements/texts', 'commitment.report'], inline: true },
  { file: 'evaluation/src/risks/register-form.tsx', ...planner, at: '/risks', button: ['evaluation/src/risks/texts', 'register'], inline: true },
  { file: 'organisation/src/sharings.tsx', host: 'vanersborg', subject: 'p8', at: '/organisation', under: '/organisation/', button: ['organisation/src/texts', 'sharing.share'], inline: true },
  { file: 'evaluation/src/waves/open-form.tsx', ...planner, at: '/waves', button: ['evaluation/src/waves/texts', 'open'], inline: true },
];

/** What nobody is offered in the demonstration as it is loaded. Journeys that lead there look at the first five as they pass. */
export const NOT_IN_THE_DEMONSTRATION: readonly string[] = [
  `${ACTIVITIES}/seats/allocate-dialog.tsx`,
  `${ACTIVITIES}/seats/refuse-dialog.tsx`,
  `${ACTIVITIES}/base-groups/lock-button.tsx`,
  `${ACTIVITIES}/base-groups/move-dialog.tsx`,
  `${ACTIVITIES}/base-groups/reason-dialog.tsx`,
  `${ACTIVITIES}/enrolment/benefit-form-dialog.tsx`,
  `${ACTIVITIES}/programme/conception-maps.tsx`,
  `${ACTIVITIES}/programme/overnight-dialog.tsx`,
  `${ACTIVITIES}/programme/publish-dialog.tsx`,
  'budget/src/close-dialog.tsx',
  'ku8/src/observers/trained-dialog.tsx',
];

/** What a button says, up to the first value in it. */
export function wordsOf([texts, key]: readonly [string, string], language: string): string {
  const file = path.join(__dirname, '../../shells/views/core', `${texts}.${language}.json`);
  const text = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[key];
  if (!text) throw new Error(`${texts}.${language}.json has no ${key}`);
  return text.split('{')[0]!.trim();
}
