import { LanguageProvider } from '@samlar/view-contract/language';
import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems } from '@samlar/view-contract/text';
import { renderToStaticMarkup } from 'react-dom/server';
import { unitName } from './invited-units';
import { SupplierReportView } from './supplier-report';
import WavePage from './wave-page';
import { WAVE_PAGE, type WaveData } from './waves.query';
import { texts } from './waves-texts';

jest.mock('./waves.module.css', () => ({}));

const WAVE: NonNullable<WaveData['wave']> = {
  id: '2014', title: 'Kulturmätning 3', source: 'OWN_SURVEY', status: 'OPEN', opensOn: '2013-06-01', closesOn: '2013-06-30', unionDate: '2013-05-20',
  unitsDefinedOn: '2012-01-01', closedOn: null, answered: null, instrument: { id: 'i', name: 'Samlärs ordlista', version: 1, source: 'OWN_SURVEY' },
  units: [{ kind: 'UNIT', invited: 1208, label: null, unit: { id: 'u', name: 'Skolan', parent: { name: 'Skolförvaltningen', parent: { name: 'Lysekil' } } } }],
};
const page = async (wave: Partial<typeof WAVE>, language: 'sv' | 'en' = 'sv'): Promise<string> =>
  (await renderView(WavePage, { query: WAVE_PAGE, variables: { id: '2014' }, answer: { data: { wave: { ...WAVE, ...wave } } }, params: { id: '2014' }, language })).replaceAll('\u00a0', ' ');

test('an open survey invites and closes, and hides how many answered while they are few', async () => {
  const html = await page({});
  for (const text of ['Skapa koder', 'Stäng mätningen', 'Visas inte: gruppen är för liten', '1 208', 'Lysekil / Skolförvaltningen / Skolan']) expect(html).toContain(text);
  expect(html).not.toContain('Läs in leverantörens');
});

test('an open measurement by a supplier is closed by its report', async () => {
  const html = await page({ source: 'SUPPLIER' }, 'en');
  expect(html).toContain('Import the supplier’s report');
  expect(html).not.toContain('Make codes');
});

test('a closed measurement offers nothing but its result', async () => {
  const html = await page({ status: 'CLOSED', closedOn: '2013-06-30' });
  expect(html).toContain('Se resultatet under Kultur');
  for (const text of ['Skapa koder', 'Stäng mätningen', 'Välj fil']) expect(html).not.toContain(text);
});

test.each([
  ['sv', ['Rapporten saknar enheten Tanum', 'Mätningen omfattar ingen enhet ”X”.', '”åtta” är inte ett tal.'], ['lacks the unit', 'not a number']],
  ['en', ['The report lacks the unit Tanum', 'The measurement has no unit “X”.', '“åtta” is not a number.'], ['saknar', 'omfattar', 'inte ett tal']],
] as const)('what is wrong with a supplier’s file is told in %s alone', (language, said, unsaid) => {
  const unit = (text: string) => [{ name: 'unit', number: null, text }];
  const problems = [
    { severity: 'warning', row: null, column: 'Enhet', code: 'unit-missing', message: 'Rapporten saknar enheten Tanum; den får inget resultat.', values: unit('Tanum') },
    { severity: 'error', row: 2, column: 'Enhet', code: 'unknown-unit', message: 'Mätningen omfattar ingen enhet ”X”.', values: unit('X') },
    { severity: 'error', row: 3, column: 'Antal svar', code: 'not-a-number', message: '”åtta” är inte ett tal.', values: [{ name: 'text', number: null, text: 'åtta' }] },
  ];
  const report = { __typename: 'SupplierImportReport', rows: 2, units: 0, suppressed: 0, acceptable: false, committed: false, problems } as const;
  const html = renderToStaticMarkup(<LanguageProvider language={language}><SupplierReportView report={report} name="fil.csv">{null}</SupplierReportView></LanguageProvider>);
  for (const text of said) expect(html).toContain(text);
  for (const text of unsaid) expect(html).not.toContain(text);
});

test('a unit is called what the report calls it, else by the way down to it', () => {
  expect(unitName({ label: 'Enhet 7', unit: { name: 'Skolan' } }, 'Allt')).toBe('Enhet 7');
  expect(unitName({ label: null, unit: null }, 'Allt')).toBe('Allt');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
