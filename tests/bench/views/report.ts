import type { Visit } from './visit';

/** The visits of one run, by application and by what the browser had kept: nothing, or all of the visit before. */
export type Taken = Record<'federated' | 'plain', { cold: Visit[]; warm: Visit[] }>;

/** One line of the table. `met`: null where there is no goal. */
export interface Figure {
  name: string;
  federated: string;
  plain: string;
  goal: string;
  met: boolean | null;
}

interface Recorded {
  at: string;
  node: string;
  browser: string;
  processors: number;
  load: number;
  runs: number;
  figures: readonly Figure[];
}

const MOST_SLOWER = 1.25;
const MOST_KILOBYTES = 160;
const MOST_SCRIPTS = 14;
const MOST_OF_A_VIEW = 20;
const MOST_SHIFTED = 0.02;

/** Middle of the values; of an even number the later of the two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Every figure with its goal (measured in kilobytes of 1 000, packed as sent). */
export function figuresOf({ federated, plain }: Taken): Figure[] {
  const [one, other] = [federated.cold.at(-1)!, plain.cold.at(-1)!];
  const kilobytes = ({ scripts }: Visit): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
  const entries = one.scripts.filter(({ path }) => path.endsWith('/entry.js')).map(({ bytes }) => bytes / 1_000);
  const again = federated.warm.map(({ scripts }) => scripts.filter(({ fetched }) => fetched).length);
  const copies = Math.max(...federated.cold.map(({ renderers, shared }) => Math.max(renderers, ...Object.values(shared).map(({ length }) => length))));
  const shift = middle(federated.cold.map(({ cls }) => cls));
  const none = federated.cold.some(({ renderers, shared }) => renderers === 0 || Object.values(shared).some(({ length }) => length === 0));
  const timed = (name: string, of: (each: Visit) => number, visits: 'cold' | 'warm', goal: boolean): Figure => {
    const [mine, its] = [middle(federated[visits].map(of)), middle(plain[visits].map(of))];
    return {
      name: `${name}, ms`, federated: `${Math.round(mine)} (${(mine / its).toFixed(2)}×)`, plain: String(Math.round(its)),
      goal: goal ? `≤ ${MOST_SLOWER}×` : '', met: goal ? mine <= its * MOST_SLOWER : null,
    };
  };
  return [
    { name: 'JavaScript, kB gzip', federated: kilobytes(one).toFixed(1), plain: kilobytes(other).toFixed(1), goal: `≤ ${MOST_KILOBYTES}`, met: kilobytes(one) <= MOST_KILOBYTES },
    { name: 'Scripts', federated: String(one.scripts.length), plain: String(other.scripts.length), goal: `≤ ${MOST_SCRIPTS}`, met: one.scripts.length <= MOST_SCRIPTS },
    { name: 'A further view before its own code, kB gzip, at most', federated: Math.max(...entries).toFixed(1), plain: '', goal: `≤ ${MOST_OF_A_VIEW}`, met: Math.max(...entries) <= MOST_OF_A_VIEW },
    timed('First contentful paint', ({ fcp }) => fcp, 'cold', true),
    timed('Largest contentful paint', ({ lcp }) => lcp, 'cold', true),
    timed('Slowest interaction to the next paint', ({ inp }) => inp, 'cold', true),
    timed('All cards stand', ({ whole }) => whole, 'cold', false),
    timed('All cards stand, again', ({ whole }) => whole, 'warm', false),
    { name: 'Scripts fetched on the next visit', federated: String(Math.max(...again)), plain: '', goal: '0', met: Math.max(...again) === 0 },
    { name: 'Copies of React, React DOM, urql at run time', federated: none ? 'not found' : String(copies), plain: '', goal: '1', met: !none && copies === 1 },
    { name: 'Layout shift', federated: shift.toFixed(3), plain: middle(plain.cold.map(({ cls }) => cls)).toFixed(3), goal: `< ${MOST_SHIFTED}`, met: shift < MOST_SHIFTED },
  ];
}

/** The page of the bench, in Markdown. */
export function reportOf({ at, node, browser, processors, load, runs, figures }: Recorded): string {
  const said = (met: boolean | null): string => (met === null ? '' : met ? 'yes' : '**no**');
  return [
    '# views', '',
    `${at.slice(0, 10)}, ${node}, Chromium ${browser}, ${processors} processors, load ${load} when it began, the middle of ${runs} visits each.`, '',
    'The first page of a unit manager in Lysekil, signed in: four cards of three views. *Without federation* is the same sources built as one',
    'application by the same toolchain, each card split off by `import()`; both stand behind the same server, which asks the portal’s door for the page of',
    'either (about 5 ms: who asks, what they may see, the policy), and are visited in turns.', '',
    '| | with federation | without | goal | met |', '|---|---:|---:|---:|---|',
    ...figures.map(({ name, federated, plain, goal, met }) => `| ${name} | ${federated} | ${plain} | ${goal} | ${said(met)} |`), '',
    '![Where the JavaScript of the first page comes from](views.svg)', '',
  ].join('\n');
}
