import { openTable, type Measure } from '../table-definition';
import { kronorOf, KRONOR, MUNICIPALITY, named } from '../value';

interface Amount {
  amountMinor: string;
}

interface Summary {
  planned: Amount;
  actual: Amount;
  forecast: Amount;
  coFinancing: Amount;
}

const kronor = (id: string, label: Measure['label'], description: Measure['description']): Measure => ({ id, label, description, unit: KRONOR, decimals: 2, kind: 'kronor' });
const SUMMARY: readonly Measure[] = [
  kronor('planned', { sv: 'Planerat', en: 'Planned' }, { sv: 'Summan av budgetens rader efter omfördelningar.', en: 'The sum of the budget’s lines after reallocations.' }),
  kronor('actual', { sv: 'Utfall', en: 'Actual' }, { sv: 'Bokfört hittills.', en: 'Posted so far.' }),
  kronor('forecast', { sv: 'Prognos', en: 'Forecast' }, { sv: 'Väntat till slut; planen där ingen prognos är gjord.', en: 'Expected in the end; the plan where no forecast is made.' }),
];
const AMOUNTS = '{ planned { amountMinor } actual { amountMinor } forecast { amountMinor } coFinancing { amountMinor } }';
const NOTHING_HIDDEN = { sv: 'Belopp räknar inte personer och döljs inte.', en: 'Amounts do not count people and nothing is hidden.' };
const PERIOD = { sv: 'Projekttiden 2012-01-01–2013-06-30', en: 'The project, 2012-01-01–2013-06-30' };

const summed = ({ planned, actual, forecast }: Summary) => ({ planned: kronorOf(planned), actual: kronorOf(actual), forecast: kronorOf(forecast) });

/** domain.md §2.5: the document's sum beside the computed one; −1 000 kr is shown. */
export const budgetByProject = openTable<{ projects: { id: string; name: string; budget: Summary; declaredTotal: Amount | null; totalDifference: Amount | null }[] }>({
  id: 'budget-by-project',
  title: { sv: 'Budget och utfall efter projekt', en: 'Budget and outcome by project' },
  description: {
    sv: 'Planerat, utfall och prognos, och den summa dokumentet själv anger. Skillnaden mellan angiven och uträknad summa visas, den rättas inte.',
    en: 'Planned, actual and forecast, and the sum the document itself states. The difference between stated and computed sum is shown, not corrected.',
  },
  query: `query BudgetByProject {
  projects { id name budget ${AMOUNTS} declaredTotal { amountMinor } totalDifference { amountMinor } }
}`,
  dimensions: [{ id: 'project', label: { sv: 'Projekt', en: 'Project' }, description: { sv: 'Projektets kortnamn och namn.', en: 'The project’s short name and name (in Swedish).' } }],
  measures: [
    ...SUMMARY,
    kronor('coFinancing', { sv: 'Medfinansiering', en: 'Co-financing' }, { sv: 'Vad andra betalar; noll är noll.', en: 'What others pay; zero is zero.' }),
    kronor('declared', { sv: 'Angiven summa', en: 'Declared sum' }, { sv: 'Den summa dokumentet anger.', en: 'The sum the document states.' }),
    kronor('difference', { sv: 'Skillnad', en: 'Difference' }, { sv: 'Angiven minus uträknad summa.', en: 'Declared less computed sum.' }),
  ],
  period: PERIOD,
  source: { sv: 'Budgeten, inläst från sammanställningen av kostnader i LiA:s aktivitetsplan.', en: 'The budget, read from the cost compilation of the LiA activity plan.' },
  suppression: NOTHING_HIDDEN,
  read: ({ projects }) => projects.map(({ id, name, budget, declaredTotal, totalDifference }) => ({
    at: { project: named(id, name) },
    values: { ...summed(budget), coFinancing: kronorOf(budget.coFinancing), declared: kronorOf(declaredTotal), difference: kronorOf(totalDifference) },
  })),
});

/** Shares of the projects by headcount. */
export const budgetByMunicipality = openTable<{ municipalities: { code: string; name: string; participation: string; budget: Summary | null }[] }>({
  id: 'budget-by-municipality',
  title: { sv: 'Budget och utfall efter kommun', en: 'Budget and outcome by municipality' },
  description: {
    sv: 'Varje kommuns del av projektens belopp, fördelad efter antal berörda medarbetare. Delen är uträknad, ingen kommun har beslutat om den.',
    en: 'Each municipality’s share of the projects’ amounts, by number of employees concerned. The share is computed; no municipality has decided on it.',
  },
  query: `query BudgetByMunicipality {
  municipalities(group: "fyrbodal") { code name participation budget ${AMOUNTS} }
}`,
  dimensions: [MUNICIPALITY],
  measures: SUMMARY,
  period: PERIOD,
  source: { sv: 'Budgeten, fördelad efter organisationsregistrets antal medarbetare.', en: 'The budget, shared out by the organisation register’s headcount.' },
  suppression: NOTHING_HIDDEN,
  read: ({ municipalities }) => municipalities.map(({ code, name, participation, budget }) => ({
    at: { municipality: named(code, name) },
    values: participation === 'NONE' ? { planned: 'NOT_APPLICABLE', actual: 'NOT_APPLICABLE', forecast: 'NOT_APPLICABLE' }
      : budget ? summed(budget) : { planned: 'MISSING', actual: 'MISSING', forecast: 'MISSING' },
  })),
});
