import { openTable, type Absence, type Category, type Measure, type Value } from '../table-definition';
import { MUNICIPALITY, named, people } from '../value';

interface Wave {
  wave: string;
  respondents: number | null;
  entropy: number | null;
  responseRate: number | null;
  personalCurrentMatches: number | null;
  currentDesiredMatches: number | null;
  absence: Absence | null;
}

interface Measured {
  code: string;
  name: string;
  participation: string;
  cultureMeasurement: { before: Wave | null; after: Wave | null } | null;
}

const WAVES: readonly Category[] = [
  { id: '2012', label: { sv: 'Första mätningen 2012', en: 'First measurement 2012' } },
  { id: '2013', label: { sv: 'Andra mätningen 2013', en: 'Second measurement 2013' } },
];

const share = (id: string, label: Measure['label'], description: Measure['description']): Measure => (
  { id, label, description, unit: { sv: 'andel, 0–1', en: 'share, 0–1' }, decimals: 3, kind: 'share' }
);
const WORDS = { sv: 'ord', en: 'words' };
const FIGURES = '{ wave respondents entropy responseRate personalCurrentMatches currentDesiredMatches absence }';

/** domain.md A04, §3.4: both waves, never without how many answered. */
export const culture = openTable<{ municipalities: Measured[] }>({
  id: 'culture-before-after',
  title: { sv: 'Kulturmätning före och efter, efter kommun', en: 'Culture before and after, by municipality' },
  description: {
    sv: 'Två tvärsnitt av medarbetarnas svar. Skillnader kan bero på slump eller på vilka som svarade, och mätningen visar inte varför något har ändrats.',
    en: 'Two cross-sections of employees’ answers. Differences may be due to chance or to who answered, and the measurement does not show why something has changed.',
  },
  query: `query CultureBeforeAfter {
  municipalities(group: "fyrbodal") {
    code name participation
    cultureMeasurement { before ${FIGURES} after ${FIGURES} }
  }
}`,
  dimensions: [MUNICIPALITY, {
    id: 'wave', label: { sv: 'Mätning', en: 'Measurement' }, role: 'time', categories: WAVES,
    description: { sv: 'Året då mätningen gjordes.', en: 'The year of the measurement.' },
  }],
  measures: [
    people('respondents', { sv: 'Svarande', en: 'Respondents' }, { sv: 'Personer som svarade (n).', en: 'People who answered (n).' }),
    share('responseRate', { sv: 'Svarsfrekvens', en: 'Response rate' }, { sv: 'Svarande delat med inbjudna.', en: 'Respondents divided by people invited.' }),
    share('entropy', { sv: 'Dysfunktionsandel', en: 'Dysfunction share' }, {
      sv: 'Röster på begränsande ord delat med alla röster om kulturen i dag. Lägre är bättre.', en: 'Votes for limiting words divided by all votes on the culture of today. Lower is better.',
    }),
    { id: 'personalCurrentMatches', label: { sv: 'Gemensamma ord: jag och nu', en: 'Words in common: me and now' }, unit: WORDS, decimals: 0, kind: 'count',
      description: { sv: 'Ord som hör till de mest valda både om en själv och om kulturen i dag.', en: 'Words among the most chosen both for oneself and for the culture of today.' } },
    { id: 'currentDesiredMatches', label: { sv: 'Gemensamma ord: nu och önskat', en: 'Words in common: now and wished' }, unit: WORDS, decimals: 0, kind: 'count',
      description: { sv: 'Ord som hör till de mest valda både om kulturen i dag och om den önskade.', en: 'Words among the most chosen both for the culture of today and as wished.' } },
  ],
  period: { sv: 'Mätningarna 2012 och 2013', en: 'The measurements of 2012 and 2013' },
  source: { sv: 'Programmets kulturmätning, anonyma svar.', en: 'The programme’s culture survey, anonymous answers.' },
  suppression: {
    sv: 'Resultat visas från sju svarande, aldrig så att en mindre grupps svar kan räknas ut som skillnaden mellan två.', en: 'Results are shown from seven respondents on, never so that a smaller group’s answers can be worked out as the difference of two.',
  },
  read: ({ municipalities }) => municipalities.flatMap(({ code, name, participation, cultureMeasurement: compared }) => WAVES.map((wave) => {
    const measured = [compared?.before, compared?.after].find((each) => each?.wave === wave.id);
    const otherwise: Value = participation === 'NONE' ? 'NOT_APPLICABLE' : 'MISSING';
    const figure = (value: number | null | undefined): Value => (measured ? value ?? measured.absence ?? 'MISSING' : otherwise);
    return {
      at: { municipality: named(code, name), wave },
      values: {
        respondents: figure(measured?.respondents),
        responseRate: figure(measured?.responseRate),
        entropy: figure(measured?.entropy),
        personalCurrentMatches: figure(measured?.personalCurrentMatches),
        currentDesiredMatches: figure(measured?.currentDesiredMatches),
      },
    };
  })),
});
