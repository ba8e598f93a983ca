import { columns } from '@samlar/table/column';

const optionalInteger = { kind: 'integer', minimum: 0, whenEmpty: 'allowed' } as const;
const title = { kind: 'text', header: { sv: 'Titel', en: 'Title' } } as const;
const titleEnglish = { kind: 'text', header: { sv: 'Titel (engelska)', en: 'Title (English)' } } as const;
const number = { kind: 'integer', minimum: 1, header: { sv: 'Nr', en: 'No' } } as const;
const risk = { kind: 'text', header: { sv: 'Risk', en: 'Risk' } } as const;
const riskEnglish = { kind: 'text', header: { sv: 'Risk (engelska)', en: 'Risk (English)' } } as const;
const measure = { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Åtgärd', en: 'Mitigation' } } as const;
const measureEnglish = { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Åtgärd (engelska)', en: 'Mitigation (English)' } } as const;
const degree = { kind: 'integer', minimum: 1, maximum: 5 } as const;

/** The V8 cost compilation (domain.md §2.5): labels as they stand, one of them twice; whole kronor. */
export const V8_COSTS = columns({
  label: { kind: 'text', header: { sv: 'Benämning', en: 'Label' } },
  cost: { kind: 'decimal', header: { sv: 'Kostnad (kr)', en: 'Cost (SEK)' }, aliases: ['Kostnad', 'Belopp', 'SEK'] },
});

/** The risk matrix (§2.7). The plan prints neither products nor levels: they are computed. */
export const RISKS_SCORED = columns({
  number, risk, riskEnglish,
  probability: { ...degree, header: { sv: 'Sannolikhet', en: 'Probability' } },
  consequence: { ...degree, header: { sv: 'Konsekvens', en: 'Consequence' } },
  measure, measureEnglish,
});

/** The application's risks (A47), never scored: not assessed, which is not low. */
export const RISKS_UNSCORED = columns({ number, risk, riskEnglish, measure, measureEnglish });

/** Programmes of the plan. Empty cells are figures the plan does not give. `group` is a group's or municipality's slug, or two. */
export const PROGRAMMES = columns({
  id: { kind: 'text', header: { sv: 'Id', en: 'Id' } },
  source: { kind: 'text', header: { sv: 'Källa', en: 'Source' } },
  title, titleEnglish,
  form: { kind: 'text', oneOf: ['COURSE', 'SERIES', 'BLOCKS', 'NETWORK', 'SESSIONS', 'DAY'], header: { sv: 'Form', en: 'Form' } },
  group: { kind: 'text', header: { sv: 'Grupp', en: 'Group' } },
  audience: { kind: 'text', header: { sv: 'Målgrupp', en: 'Audience' } },
  days: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Delar', en: 'Parts' } },
  capacity: { ...optionalInteger, header: { sv: 'Platser', en: 'Capacity' } },
  minimum: { ...optionalInteger, header: { sv: 'Minst', en: 'Minimum' } },
  planned: { ...optionalInteger, header: { sv: 'Planerade', en: 'Planned' } },
  groups: { ...optionalInteger, header: { sv: 'Grupper', en: 'Groups' } },
  groupMinimum: { ...optionalInteger, header: { sv: 'Gruppstorlek minst', en: 'Group size minimum' } },
  groupMaximum: { ...optionalInteger, header: { sv: 'Gruppstorlek högst', en: 'Group size maximum' } },
  sessions: { ...optionalInteger, header: { sv: 'Träffar per grupp', en: 'Sessions a group' } },
  terms: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Terminer', en: 'Terms' } },
  start: { kind: 'date', header: { sv: 'Start', en: 'Start' } },
  end: { kind: 'date', header: { sv: 'Slut', en: 'End' } },
});

/** The parts and blocks of a programme. A part without dates has none in the plan. */
export const PROGRAMME_PARTS = columns({
  programme: { kind: 'text', header: { sv: 'Program', en: 'Programme' } },
  number, title, titleEnglish,
  form: { kind: 'text', oneOf: ['DAY', 'RESIDENTIAL', 'TERM'], header: { sv: 'Form', en: 'Form' } },
  days: { ...optionalInteger, header: { sv: 'Dagar', en: 'Days' } },
  credits: { kind: 'decimal', whenEmpty: 'allowed', header: { sv: 'Högskolepoäng', en: 'Credits' } },
  start: { kind: 'date', whenEmpty: 'allowed', header: { sv: 'Från', en: 'From' } },
  end: { kind: 'date', whenEmpty: 'allowed', header: { sv: 'Till', en: 'To' } },
});

/** Dates (§2.9). `precision` says how exactly the source names them; the days bound a month, season or year. */
export const DATES = columns({
  start: { kind: 'date', header: { sv: 'Från', en: 'From' } },
  end: { kind: 'date', header: { sv: 'Till', en: 'To' } },
  precision: { kind: 'text', oneOf: ['DAY', 'MONTH', 'SEASON', 'YEAR'], header: { sv: 'Precision', en: 'Precision' } },
  project: { kind: 'text', header: { sv: 'Projekt', en: 'Project' } },
  event: { kind: 'text', header: { sv: 'Händelse', en: 'Event' } },
  eventEnglish: { kind: 'text', header: { sv: 'Händelse (engelska)', en: 'Event (English)' } },
});

/** Figures the plan states in more than one way (§2.8): declared, counted, planned, needed, capacity and target side by side. */
export const DECLARED = columns({
  discrepancy: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Avvikelse', en: 'Discrepancy' } },
  subject: { kind: 'text', header: { sv: 'Ämne', en: 'Subject' } },
  kind: {
    kind: 'text', oneOf: ['DECLARED', 'COUNTED', 'PLANNED', 'NEEDED', 'CAPACITY', 'TARGET'], header: { sv: 'Slag', en: 'Kind' },
  },
  figure: { kind: 'text', header: { sv: 'Uppgift', en: 'Figure' } },
  figureEnglish: { kind: 'text', header: { sv: 'Uppgift (engelska)', en: 'Figure (English)' } },
  minimum: { ...optionalInteger, header: { sv: 'Minst', en: 'Minimum' } },
  maximum: { ...optionalInteger, header: { sv: 'Högst', en: 'Maximum' } },
  approximate: { kind: 'text', oneOf: ['true', 'false'], header: { sv: 'Ungefärlig', en: 'Approximate' } },
});
