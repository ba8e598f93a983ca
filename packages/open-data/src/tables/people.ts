import { openTable } from '../table-definition';
import { BY_SEX, factsBySex, MUNICIPALITY, named, people, SEX, SUPPRESSION_OF_PEOPLE, type GenderCount } from '../value';

interface Place {
  code: string;
  name: string;
  participation: string;
}

/** Outside the programme nobody is counted: not relevant, which is something else than zero. */
const unless = (participation: string): 'NOT_APPLICABLE' | 'MISSING' => (participation === 'NONE' ? 'NOT_APPLICABLE' : 'MISSING');

const SOURCE = {
  sv: 'Organisationsregistret, inläst från LiA:s aktivitetsplan 2012–2013. Delar av en kommun räknas där bara en förvaltning deltar.',
  nb: 'Organisasjonsregisteret, lest inn fra aktivitetsplanen for LiA 2012–2013. Der bare én etat deltar, telles bare den etatens medarbeidere.',
  da: 'Organisationsregistret, indlæst fra LiA’s aktivitetsplan 2012–2013. Hvor kun én forvaltning deltager, tælles kun dens medarbejdere.',
  en: 'The organisation register, read from the LiA activity plan 2012–2013. Where one administration takes part, only its people are counted.',
};
const PERIOD = { sv: 'Läget den dag tabellen hämtas', nb: 'Slik det er den dagen tabellen hentes', da: 'Som det er den dag, tabellen hentes', en: 'As things stand on the day of retrieval' };

/** domain.md §2.1, §2.2: everyone the programme reaches, by municipality and sex. */
export const headcount = openTable<{ municipalities: (Place & { headcount: GenderCount })[] }>({
  id: 'headcount-by-municipality',
  title: {
    sv: 'Berörda medarbetare efter kommun och kön',
    nb: 'Berørte medarbeidere etter kommune og kjønn',
    da: 'Berørte medarbejdere efter kommune og køn',
    en: 'Employees concerned by municipality and sex',
  },
  description: {
    sv: 'Hur många anställda som omfattas av programmet i var och en av de fjorton kommunerna.',
    nb: 'Hvor mange ansatte programmet omfatter i hver av de fjorten kommunene.',
    da: 'Hvor mange ansatte programmet omfatter i hver af de fjorten kommuner.',
    en: 'How many employees the programme covers in each of the fourteen municipalities.',
  },
  query: `query Headcount {
  municipalities(group: "fyrbodal") { code name participation headcount ${BY_SEX} }
}`,
  dimensions: [MUNICIPALITY, SEX],
  measures: [people('employees', { sv: 'Medarbetare', nb: 'Medarbeidere', da: 'Medarbejdere', en: 'Employees' }, {
    sv: 'Anställda, en gång per arbetsgivare.',
    nb: 'Ansatte, én gang per arbeidsgiver.',
    da: 'Ansatte, én gang pr. arbejdsgiver.',
    en: 'Employees, each person once per employer.',
  })],
  across: 'sex',
  period: PERIOD, source: SOURCE, suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ municipalities }) => municipalities.flatMap(({ code, name, participation, headcount: employees }) => (
    factsBySex({ municipality: named(code, name) }, { employees: participation === 'NONE' ? null : employees }, unless(participation))
  )),
});

/** domain.md §2.1: managers are employees too. */
export const managers = openTable<{ municipalities: (Place & { managers: GenderCount })[] }>({
  id: 'managers-by-municipality',
  title: { sv: 'Chefer efter kommun och kön', nb: 'Ledere etter kommune og kjønn', da: 'Ledere efter kommune og køn', en: 'Managers by municipality and sex' },
  description: {
    sv: 'Chefer bland de berörda medarbetarna. Jämför med tabellen över medarbetare för att se andelen kvinnor bland ledda och ledare.',
    nb: 'Ledere blant de berørte medarbeiderne. Sammenlign med tabellen over medarbeidere for å se andelen kvinner blant ledede og ledere.',
    da: 'Ledere blandt de berørte medarbejdere. Sammenlign med tabellen over medarbejdere for at se andelen af kvinder blandt ledede og ledere.',
    en: 'Managers among the employees concerned. Compare with the table of employees for the share of women among led and leaders.',
  },
  query: `query Managers {
  municipalities(group: "fyrbodal") { code name participation managers ${BY_SEX} }
}`,
  dimensions: [MUNICIPALITY, SEX],
  measures: [people('managers', { sv: 'Chefer', nb: 'Ledere', da: 'Ledere', en: 'Managers' }, {
    sv: 'Chefer med egna medarbetare; de räknas också som medarbetare.',
    nb: 'Ledere med egne medarbeidere; de telles også som medarbeidere.',
    da: 'Ledere med egne medarbejdere; de tælles også som medarbejdere.',
    en: 'Managers with staff of their own; they are counted as employees too.',
  })],
  across: 'sex',
  period: PERIOD, source: SOURCE, suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ municipalities }) => municipalities.flatMap(({ code, name, participation, managers: counted }) => (
    factsBySex({ municipality: named(code, name) }, { managers: participation === 'NONE' ? null : counted }, unless(participation))
  )),
});

interface Learning extends Place {
  declaredLearningLeaders: { total: number | null } | null;
  trainedLearningLeaders: GenderCount | null;
}

/** domain.md §2.2: 220 declared, 205 in the tables; both are shown, neither is corrected. */
export const learningLeaders = openTable<{ municipalities: Learning[] }>({
  id: 'learning-leaders',
  title: {
    sv: 'Lärledare: anmälda i planen och utbildade',
    nb: 'Læringsledere: oppgitt i planen og utdannet',
    da: 'Læringsledere: angivet i planen og uddannet',
    en: 'Learning leaders: declared in the plan and trained',
  },
  description: {
    sv: 'Lärledare som dokumentet anger och lärledare som har gått utbildningen. Skillnaden visas, den rättas inte.',
    nb: 'Læringsledere som dokumentet oppgir, og læringsledere som har gått på utdanningen. Forskjellen vises, den rettes ikke.',
    da: 'Læringsledere, som dokumentet angiver, og læringsledere, der har gået på uddannelsen. Forskellen vises, den rettes ikke.',
    en: 'Learning leaders the document states and learning leaders who have completed the training. The difference is shown, not corrected.',
  },
  query: `query LearningLeaders {
  municipalities(group: "fyrbodal") {
    code name participation
    declaredLearningLeaders { total }
    trainedLearningLeaders ${BY_SEX}
  }
}`,
  dimensions: [MUNICIPALITY],
  measures: [
    people('declared', { sv: 'Anmälda', nb: 'Oppgitt i planen', da: 'Angivet i planen', en: 'Declared' }, { sv: 'Antal i aktivitetsplanen.', nb: 'Antallet i aktivitetsplanen.', da: 'Antallet i aktivitetsplanen.', en: 'The number in the activity plan.' }),
    people('trained', { sv: 'Utbildade', nb: 'Utdannede', da: 'Uddannede', en: 'Trained' }, {
      sv: 'Personer som har gått lärledarutbildningen eller uppföljningsdagen.',
      nb: 'Personer som har gått på læringslederutdanningen eller oppfølgingsdagen.',
      da: 'Personer, der har gået på læringslederuddannelsen eller opfølgningsdagen.',
      en: 'People who have completed the learning-leader training or its follow-up day.',
    }),
  ],
  period: PERIOD,
  source: {
    sv: 'Aktivitetsplanens tabell över V8-gruppen; utbildningens närvaro.',
    nb: 'Aktivitetsplanens tabell over V8-gruppen; oppmøtet på utdanningen.',
    da: 'Aktivitetsplanens tabel over V8-gruppen; fremmødet på uddannelsen.',
    en: 'The activity plan’s table of the V8 group; attendance at the training.',
  },
  suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ municipalities }) => municipalities.map(({ code, name, participation, declaredLearningLeaders: declared, trainedLearningLeaders: trained }) => ({
    at: { municipality: named(code, name) },
    values: {
      declared: declared?.total ?? unless(participation),
      trained: participation === 'NONE' ? 'NOT_APPLICABLE' : trained?.total ?? trained?.absence ?? 'MISSING',
    },
  })),
});
