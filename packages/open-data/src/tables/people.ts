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
  en: 'The organisation register, read from the LiA activity plan 2012–2013. Where one administration takes part, only its people are counted.',
};
const PERIOD = { sv: 'Läget den dag tabellen hämtas', en: 'As things stand on the day of retrieval' };

/** domain.md §2.1, §2.2: everyone the programme reaches, by municipality and sex. */
export const headcount = openTable<{ municipalities: (Place & { headcount: GenderCount })[] }>({
  id: 'headcount-by-municipality',
  title: { sv: 'Berörda medarbetare efter kommun och kön', en: 'Employees concerned by municipality and sex' },
  description: {
    sv: 'Hur många anställda som omfattas av programmet i var och en av de fjorton kommunerna.',
    en: 'How many employees the programme covers in each of the fourteen municipalities.',
  },
  query: `query Headcount {
  municipalities(group: "fyrbodal") { code name participation headcount ${BY_SEX} }
}`,
  dimensions: [MUNICIPALITY, SEX],
  measures: [people('employees', { sv: 'Medarbetare', en: 'Employees' }, {
    sv: 'Anställda, en gång per arbetsgivare.', en: 'Employees, each person once per employer.',
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
  title: { sv: 'Chefer efter kommun och kön', en: 'Managers by municipality and sex' },
  description: {
    sv: 'Chefer bland de berörda medarbetarna. Jämför med tabellen över medarbetare för att se andelen kvinnor bland ledda och ledare.',
    en: 'Managers among the employees concerned. Compare with the table of employees for the share of women among led and leaders.',
  },
  query: `query Managers {
  municipalities(group: "fyrbodal") { code name participation managers ${BY_SEX} }
}`,
  dimensions: [MUNICIPALITY, SEX],
  measures: [people('managers', { sv: 'Chefer', en: 'Managers' }, { sv: 'Chefer med egna medarbetare; de räknas också som medarbetare.', en: 'Managers with staff of their own; they are counted as employees too.' })],
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
  title: { sv: 'Lärledare: anmälda i planen och utbildade', en: 'Learning leaders: declared in the plan and trained' },
  description: {
    sv: 'Lärledare som dokumentet anger och lärledare som har gått utbildningen. Skillnaden visas, den rättas inte.',
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
    people('declared', { sv: 'Anmälda', en: 'Declared' }, { sv: 'Antal i aktivitetsplanen.', en: 'The number in the activity plan.' }),
    people('trained', { sv: 'Utbildade', en: 'Trained' }, { sv: 'Personer som har gått lärledarutbildningen eller uppföljningsdagen.', en: 'People who have completed the learning-leader training or its follow-up day.' }),
  ],
  period: PERIOD,
  source: { sv: 'Aktivitetsplanens tabell över V8-gruppen; utbildningens närvaro.', en: 'The activity plan’s table of the V8 group; attendance at the training.' },
  suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ municipalities }) => municipalities.map(({ code, name, participation, declaredLearningLeaders: declared, trainedLearningLeaders: trained }) => ({
    at: { municipality: named(code, name) },
    values: {
      declared: declared?.total ?? unless(participation),
      trained: participation === 'NONE' ? 'NOT_APPLICABLE' : trained?.total ?? trained?.absence ?? 'MISSING',
    },
  })),
});
