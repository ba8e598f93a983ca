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
  cultureMeasurement: {
    before: Wave | null; after: Wave | null; entropyDelta: number | null; entropyDeltaInterval: { low: number; high: number } | null;
  } | null;
}

const WAVES: readonly Category[] = [
  { id: '2012', label: { sv: 'Första mätningen 2012', nb: 'Første måling 2012', da: 'Første måling 2012', en: 'First measurement 2012' } },
  { id: '2013', label: { sv: 'Andra mätningen 2013', nb: 'Andre måling 2013', da: 'Anden måling 2013', en: 'Second measurement 2013' } },
];

const share = (id: string, label: Measure['label'], description: Measure['description']): Measure => (
  { id, label, description, unit: { sv: 'andel, 0–1', nb: 'andel, 0–1', da: 'andel, 0–1', en: 'share, 0–1' }, decimals: 3, kind: 'share' }
);
const change = (id: string, label: Measure['label'], description: Measure['description']): Measure => (
  { id, label, description, unit: { sv: 'skillnad i andel', nb: 'forskjell i andel', da: 'forskel i andel', en: 'difference in share' }, decimals: 3, kind: 'share' }
);
const WORDS = { sv: 'ord', nb: 'ord', da: 'ord', en: 'words' };
const FIGURES = '{ wave respondents entropy responseRate personalCurrentMatches currentDesiredMatches absence }';

/** domain.md A04, §3.4: both waves, never without how many answered. */
export const culture = openTable<{ municipalities: Measured[] }>({
  id: 'culture-before-after',
  title: {
    sv: 'Kulturmätning före och efter, efter kommun',
    nb: 'Kulturmåling før og etter, etter kommune',
    da: 'Kulturmåling før og efter, efter kommune',
    en: 'Culture before and after, by municipality',
  },
  description: {
    sv: 'Två tvärsnitt av medarbetarnas svar. Skillnader kan bero på slump eller på vilka som svarade, och mätningen visar inte varför något har ändrats.',
    nb: 'To tverrsnitt av medarbeidernes svar. Forskjeller kan skyldes tilfeldigheter eller hvem som svarte, og målingen viser ikke hvorfor noe har endret seg.',
    da: 'To tværsnit af medarbejdernes svar. Forskelle kan skyldes tilfældigheder eller hvem der svarede, og målingen viser ikke, hvorfor noget har ændret sig.',
    en: 'Two cross-sections of employees’ answers. Differences may be due to chance or to who answered, and the measurement does not show why something has changed.',
  },
  query: `query CultureBeforeAfter {
  municipalities(group: "fyrbodal") {
    code name participation
    cultureMeasurement { before ${FIGURES} after ${FIGURES} entropyDelta entropyDeltaInterval { low high } }
  }
}`,
  dimensions: [MUNICIPALITY, {
    id: 'wave', label: { sv: 'Mätning', nb: 'Måling', da: 'Måling', en: 'Measurement' }, role: 'time', categories: WAVES,
    description: { sv: 'Året då mätningen gjordes.', nb: 'Året målingen ble gjort.', da: 'Året, hvor målingen blev foretaget.', en: 'The year of the measurement.' },
  }],
  measures: [
    people('respondents', { sv: 'Svarande', nb: 'Respondenter', da: 'Respondenter', en: 'Respondents' }, { sv: 'Personer som svarade (n).', nb: 'Personer som svarte (n).', da: 'Personer, der svarede (n).', en: 'People who answered (n).' }),
    share('responseRate', { sv: 'Svarsfrekvens', nb: 'Svarprosent', da: 'Svarprocent', en: 'Response rate' }, { sv: 'Svarande delat med inbjudna.', nb: 'Respondenter delt på inviterte.', da: 'Respondenter divideret med inviterede.', en: 'Respondents divided by people invited.' }),
    share('entropy', { sv: 'Dysfunktionsandel', nb: 'Dysfunksjonsandel', da: 'Dysfunktionsandel', en: 'Dysfunction share' }, {
      sv: 'Röster på begränsande ord delat med alla röster om kulturen i dag. Lägre är bättre.',
      nb: 'Stemmer på begrensende ord delt på alle stemmer om kulturen i dag. Lavere er bedre.',
      da: 'Stemmer på begrænsende ord divideret med alle stemmer om kulturen i dag. Lavere er bedre.',
      en: 'Votes for limiting words divided by all votes on the culture of today. Lower is better.',
    }),
    { id: 'personalCurrentMatches', label: { sv: 'Gemensamma ord: jag och nu', nb: 'Felles ord: jeg og nå', da: 'Fælles ord: jeg og nu', en: 'Words in common: me and now' }, unit: WORDS, decimals: 0, kind: 'count',
      description: {
        sv: 'Ord som hör till de mest valda både om en själv och om kulturen i dag.',
        nb: 'Ord som er blant de mest valgte både om en selv og om kulturen i dag.',
        da: 'Ord, der er blandt de mest valgte både om en selv og om kulturen i dag.',
        en: 'Words among the most chosen both for oneself and for the culture of today.',
      } },
    { id: 'currentDesiredMatches', label: { sv: 'Gemensamma ord: nu och önskat', nb: 'Felles ord: nå og ønsket', da: 'Fælles ord: nu og ønsket', en: 'Words in common: now and wished' }, unit: WORDS, decimals: 0, kind: 'count',
      description: {
        sv: 'Ord som hör till de mest valda både om kulturen i dag och om den önskade.',
        nb: 'Ord som er blant de mest valgte både om kulturen i dag og om den ønskede.',
        da: 'Ord, der er blandt de mest valgte både om kulturen i dag og om den ønskede.',
        en: 'Words among the most chosen both for the culture of today and as wished.',
      } },
    change('entropyDelta', { sv: 'Förändrad dysfunktionsandel', nb: 'Endret dysfunksjonsandel', da: 'Ændret dysfunktionsandel', en: 'Change of dysfunction share' }, {
      sv: 'Dysfunktionsandelen minus den i mätningen före; 0,01 är en procentenhet. Bara där de två får jämföras.',
      nb: 'Dysfunksjonsandelen minus den i målingen før; 0,01 er et prosentpoeng. Bare der de to kan sammenlignes.',
      da: 'Dysfunktionsandelen minus den i målingen før; 0,01 er et procentpoint. Kun hvor de to kan sammenlignes.',
      en: 'The dysfunction share minus that of the measurement before; 0.01 is one percentage point. Only where the two may be compared.',
    }),
    change('entropyDeltaLow', { sv: 'Förändringens nedre gräns', nb: 'Endringens nedre grense', da: 'Ændringens nedre grænse', en: 'Lower end of the change' }, {
      sv: 'Nedre gränsen av ett 95-procentigt intervall, ur omsampling av de svarande. Rymmer intervallet noll kan förändringen vara slump.',
      nb: 'Nedre grense for et 95 prosents intervall, fra resampling av respondentene. Rommer intervallet null, kan endringen være tilfeldig.',
      da: 'Nedre grænse for et 95 procents interval, fra resampling af respondenterne. Rummer intervallet nul, kan ændringen være tilfældig.',
      en: 'Lower end of a 95 % interval, from resampling respondents. Where the interval holds zero, the change may be chance.',
    }),
    change('entropyDeltaHigh', { sv: 'Förändringens övre gräns', nb: 'Endringens øvre grense', da: 'Ændringens øvre grænse', en: 'Upper end of the change' }, {
      sv: 'Övre gränsen av samma intervall.', nb: 'Øvre grense for det samme intervallet.', da: 'Øvre grænse for det samme interval.', en: 'Upper end of the same interval.',
    }),
  ],
  period: { sv: 'Mätningarna 2012 och 2013', nb: 'Målingene i 2012 og 2013', da: 'Målingerne i 2012 og 2013', en: 'The measurements of 2012 and 2013' },
  source: {
    sv: 'Programmets kulturmätning, anonyma svar.',
    nb: 'Programmets kulturmåling, anonyme svar.',
    da: 'Programmets kulturmåling, anonyme svar.',
    en: 'The programme’s culture survey, anonymous answers.',
  },
  suppression: {
    sv: 'Resultat visas från sju svarande, aldrig så att en mindre grupps svar kan räknas ut som skillnaden mellan två.',
    nb: 'Resultater vises fra sju svar, aldri slik at en mindre gruppes svar kan regnes ut som forskjellen mellom to.',
    da: 'Resultater vises fra syv besvarelser, aldrig sådan at en mindre gruppes svar kan regnes ud som forskellen mellem to.',
    en: 'Results are shown from seven respondents on, never so that a smaller group’s answers can be worked out as the difference of two.',
  },
  read: ({ municipalities }) => municipalities.flatMap(({ code, name, participation, cultureMeasurement: compared }) => WAVES.map((wave) => {
    const measured = [compared?.before, compared?.after].find((each) => each?.wave === wave.id);
    const otherwise: Value = participation === 'NONE' ? 'NOT_APPLICABLE' : 'MISSING';
    const figure = (value: number | null | undefined): Value => (measured ? value ?? measured.absence ?? 'MISSING' : otherwise);
    const changed = (value: number | null | undefined): Value => (wave === WAVES[0] ? 'NOT_APPLICABLE' : figure(value));
    return {
      at: { municipality: named(code, name), wave },
      values: {
        respondents: figure(measured?.respondents),
        responseRate: figure(measured?.responseRate),
        entropy: figure(measured?.entropy),
        personalCurrentMatches: figure(measured?.personalCurrentMatches),
        currentDesiredMatches: figure(measured?.currentDesiredMatches),
        entropyDelta: changed(compared?.entropyDelta),
        entropyDeltaLow: changed(compared?.entropyDeltaInterval?.low),
        entropyDeltaHigh: changed(compared?.entropyDeltaInterval?.high),
      },
    };
  })),
});
