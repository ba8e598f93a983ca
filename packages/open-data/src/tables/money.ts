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
  kronor('planned', { sv: 'Planerat', nb: 'Planlagt', da: 'Planlagt', en: 'Planned' }, {
    sv: 'Summan av budgetens rader efter omfördelningar.',
    nb: 'Summen av budsjettets linjer etter omfordelinger.',
    da: 'Summen af budgettets linjer efter omfordelinger.',
    en: 'The sum of the budget’s lines after reallocations.',
  }),
  kronor('actual', { sv: 'Utfall', nb: 'Resultat', da: 'Forbrug', en: 'Actual' }, {
    sv: 'Bokfört hittills i Samlär; noll där inget har bokförts här, även om projektet har haft utgifter.',
    nb: 'Bokført hittil i Samlär; null der ingenting er bokført her, selv om prosjektet har hatt utgifter.',
    da: 'Bogført hidtil i Samlär; nul, hvor intet er bogført her, selv om projektet har haft udgifter.',
    en: 'Posted so far in Samlär; zero where nothing has been posted here, even if the project has had expenses.',
  }),
  kronor('forecast', { sv: 'Prognos', nb: 'Prognose', da: 'Prognose', en: 'Forecast' }, {
    sv: 'Väntat till slut; planen där ingen prognos är gjord.',
    nb: 'Ventet til slutt; planen der ingen prognose er laget.',
    da: 'Ventet i sidste ende; planen, hvor der ikke er lavet en prognose.',
    en: 'Expected in the end; the plan where no forecast is made.',
  }),
];
const AMOUNTS = '{ planned { amountMinor } actual { amountMinor } forecast { amountMinor } coFinancing { amountMinor } }';
const NOTHING_HIDDEN = {
  sv: 'Belopp räknar inte personer och döljs inte.',
  nb: 'Beløp teller ikke personer og skjules ikke.',
  da: 'Beløb tæller ikke personer og skjules ikke.',
  en: 'Amounts do not count people and nothing is hidden.',
};
const PERIOD = { sv: 'Projekttiden 2012-01-01–2013-06-30', nb: 'Prosjektperioden 01.01.2012–30.06.2013', da: 'Projektperioden 01.01.2012–30.06.2013', en: 'The project, 2012-01-01–2013-06-30' };
const PERIOD_BY_PROJECT = {
  sv: 'Varje projekts egen tid: LiA 2012-01-01–2013-06-30, Smedjebacken 2011-02-01–2013-06-30',
  nb: 'Hvert prosjekts egen periode: LiA 01.01.2012–30.06.2013, Smedjebacken 01.02.2011–30.06.2013',
  da: 'Hvert projekts egen periode: LiA 01.01.2012–30.06.2013, Smedjebacken 01.02.2011–30.06.2013',
  en: 'Each project’s own: LiA 2012-01-01–2013-06-30, Smedjebacken 2011-02-01–2013-06-30',
};

const summed = ({ planned, actual, forecast }: Summary) => ({ planned: kronorOf(planned), actual: kronorOf(actual), forecast: kronorOf(forecast) });

/** domain.md §2.5: the document's sum beside the computed one; −1 000 kr is shown. */
export const budgetByProject = openTable<{ projects: { id: string; name: string; budget: Summary; declaredTotal: Amount | null; totalDifference: Amount | null }[] }>({
  id: 'budget-by-project',
  title: { sv: 'Budget och utfall efter projekt', nb: 'Budsjett og resultat etter prosjekt', da: 'Budget og forbrug efter projekt', en: 'Budget and outcome by project' },
  description: {
    sv: 'Planerat, utfall och prognos, och den summa dokumentet själv anger. Skillnaden mellan angiven och uträknad summa visas, den rättas inte.',
    nb: 'Planlagt, resultat og prognose, og summen dokumentet selv oppgir. Forskjellen mellom oppgitt og utregnet sum vises, den rettes ikke.',
    da: 'Planlagt, forbrug og prognose samt den sum, dokumentet selv angiver. Forskellen mellem angiven og udregnet sum vises, den rettes ikke.',
    en: 'Planned, actual and forecast, and the sum the document itself states. The difference between stated and computed sum is shown, not corrected.',
  },
  query: `query BudgetByProject {
  projects { id name budget ${AMOUNTS} declaredTotal { amountMinor } totalDifference { amountMinor } }
}`,
  dimensions: [{ id: 'project', label: { sv: 'Projekt', nb: 'Prosjekt', da: 'Projekt', en: 'Project' }, description: { sv: 'Projektets kortnamn och namn.', nb: 'Prosjektets kortnavn og navn (på svensk).', da: 'Projektets kortnavn og navn (på svensk).', en: 'The project’s short name and name (in Swedish).' } }],
  measures: [
    ...SUMMARY,
    kronor('coFinancing', { sv: 'Medfinansiering', nb: 'Medfinansiering', da: 'Medfinansiering', en: 'Co-financing' }, { sv: 'Vad andra betalar; noll är noll.', nb: 'Hva andre betaler; null er null.', da: 'Hvad andre betaler; nul er nul.', en: 'What others pay; zero is zero.' }),
    kronor('declared', { sv: 'Angiven summa', nb: 'Oppgitt sum', da: 'Angiven sum', en: 'Declared sum' }, { sv: 'Den summa dokumentet anger.', nb: 'Summen dokumentet oppgir.', da: 'Den sum, dokumentet angiver.', en: 'The sum the document states.' }),
    kronor('difference', { sv: 'Skillnad', nb: 'Forskjell', da: 'Forskel', en: 'Difference' }, { sv: 'Angiven minus uträknad summa.', nb: 'Oppgitt minus utregnet sum.', da: 'Angiven minus udregnet sum.', en: 'Declared less computed sum.' }),
  ],
  period: PERIOD_BY_PROJECT,
  source: {
    sv: 'Budgeten, inläst från sammanställningen av kostnader i LiA:s aktivitetsplan och, för Smedjebacken, från projektets uppgifter hos ESF-rådet.',
    nb: 'Budsjettet, lest inn fra kostnadsoversikten i aktivitetsplanen for LiA og, for Smedjebacken, fra prosjektets opplysninger hos det svenske ESF-rådet.',
    da: 'Budgettet, indlæst fra omkostningsoversigten i LiA’s aktivitetsplan og, for Smedjebacken, fra projektets oplysninger hos det svenske ESF-råd.',
    en: 'The budget, read from the cost compilation of the LiA activity plan and, for Smedjebacken, from the project’s record at the Swedish ESF Council.',
  },
  suppression: NOTHING_HIDDEN,
  read: ({ projects }) => projects.map(({ id, name, budget, declaredTotal, totalDifference }) => ({
    at: { project: named(id, name) },
    values: { ...summed(budget), coFinancing: kronorOf(budget.coFinancing), declared: kronorOf(declaredTotal), difference: kronorOf(totalDifference) },
  })),
});

/** Shares of the projects by headcount. */
export const budgetByMunicipality = openTable<{ municipalities: { code: string; name: string; participation: string; budget: Summary | null }[] }>({
  id: 'budget-by-municipality',
  title: { sv: 'Budget och utfall efter kommun', nb: 'Budsjett og resultat etter kommune', da: 'Budget og forbrug efter kommune', en: 'Budget and outcome by municipality' },
  description: {
    sv: 'Varje kommuns del av projektens belopp, fördelad efter antal berörda medarbetare. Delen är uträknad, ingen kommun har beslutat om den.',
    nb: 'Hver kommunes del av prosjektenes beløp, fordelt etter antall berørte medarbeidere. Delen er utregnet; ingen kommune har vedtatt den.',
    da: 'Hver kommunes del af projekternes beløb, fordelt efter antal berørte medarbejdere. Delen er udregnet; ingen kommune har besluttet den.',
    en: 'Each municipality’s share of the projects’ amounts, by number of employees concerned. The share is computed; no municipality has decided on it.',
  },
  query: `query BudgetByMunicipality {
  municipalities(group: "fyrbodal") { code name participation budget ${AMOUNTS} }
}`,
  dimensions: [MUNICIPALITY],
  measures: SUMMARY,
  period: PERIOD,
  source: {
    sv: 'Budgeten, fördelad efter organisationsregistrets antal medarbetare.',
    nb: 'Budsjettet, fordelt etter organisasjonsregisterets antall medarbeidere.',
    da: 'Budgettet, fordelt efter organisationsregistrets antal medarbejdere.',
    en: 'The budget, shared out by the organisation register’s headcount.',
  },
  suppression: NOTHING_HIDDEN,
  read: ({ municipalities }) => municipalities.map(({ code, name, participation, budget }) => ({
    at: { municipality: named(code, name) },
    values: participation === 'NONE' ? { planned: 'NOT_APPLICABLE', actual: 'NOT_APPLICABLE', forecast: 'NOT_APPLICABLE' }
      : budget ? summed(budget) : { planned: 'MISSING', actual: 'MISSING', forecast: 'MISSING' },
  })),
});
