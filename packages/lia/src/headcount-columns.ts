import { columns } from '@samlar/table/column';

const employees = { kind: 'integer', minimum: 0, header: { sv: 'Anställda', en: 'Employees' }, aliases: ['Antal anställda', 'Totalt', 'Total'] } as const;
const women = { kind: 'integer', minimum: 0, header: { sv: 'Kvinnor', en: 'Women' } } as const;
const men = { kind: 'integer', minimum: 0, header: { sv: 'Män', en: 'Men' } } as const;
const municipality = { kind: 'text', header: { sv: 'Kommun', en: 'Municipality' } } as const;

/** Affected employees and participating managers of the whole municipalities (domain.md §2.1), women before men. */
export const WHOLE_MUNICIPALITIES = columns({
  municipality, employees, women, men,
  managers: { kind: 'integer', minimum: 0, header: { sv: 'Chefer', en: 'Managers' } },
  womenManagers: { kind: 'integer', minimum: 0, header: { sv: 'Kvinnliga chefer', en: 'Women managers' } },
  menManagers: { kind: 'integer', minimum: 0, header: { sv: 'Manliga chefer', en: 'Men managers' } },
});

/** Education administrations of V8 with their learning leaders (§2.2). `participants` is empty in every row: missing, not 0. */
export const V8_ADMINISTRATIONS = columns({
  municipality,
  administration: { kind: 'text', header: { sv: 'Förvaltning', en: 'Administration' } },
  employees, women, men,
  participants: {
    kind: 'integer', minimum: 0, whenEmpty: 'warned',
    header: { sv: 'Ant deltagare totalt', en: 'Participants in all' }, aliases: ['Antal deltagare totalt'],
  },
  womenLearningLeaders: { kind: 'integer', minimum: 0, header: { sv: 'Kvinnliga lärledare', en: 'Women learning leaders' } },
  menLearningLeaders: { kind: 'integer', minimum: 0, header: { sv: 'Manliga lärledare', en: 'Men learning leaders' } },
});

/** Uddevalla's social administration by level (§2.3): men stand before women here, and a blank means none is reported. */
export const UDDEVALLA_SOCIAL_ADMINISTRATION = columns({
  level: { kind: 'text', header: { sv: 'Nivå', en: 'Level' } },
  employees,
  men: { ...men, whenEmpty: 'warned' },
  women: { ...women, whenEmpty: 'warned' },
});
