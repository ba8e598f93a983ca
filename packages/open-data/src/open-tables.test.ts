import { parse } from 'graphql';
import { codebookOf, variablesOf } from './codebook';
import { csvOf } from './csv';
import { cubeOf } from './cube';
import { OPEN_TABLES, openTableOf } from './open-tables';
import { contentOf } from './table-content';
import { LANGUAGES } from './table-definition';

const PUBLISHED = { origin: 'http://research.test', updated: '2013-06-03T10:00:00Z' };
const count = (total: number | null, women: number | null, men: number | null, absence: string | null = null) => ({ total, women, men, absence });

/** Dals-Ed by domain §2.1; Färgelanda's seven managers with their sex hidden; Bengtsfors takes no part. */
const MANAGERS = contentOf(openTableOf('managers-by-municipality')!, {
  municipalities: [
    { code: '1438', name: 'Dals-Ed', participation: 'WHOLE_MUNICIPALITY', managers: count(29, 10, 19) },
    { code: '1439', name: 'Färgelanda', participation: 'EDUCATION_ADMINISTRATION', managers: count(7, null, null, 'SUPPRESSED') },
    { code: '1460', name: 'Bengtsfors', participation: 'NONE', managers: count(0, 0, 0) },
  ],
});

test('zero, missing, suppressed and not relevant are four things in a file', () => {
  const content = contentOf(openTableOf('learning-leaders')!, {
    municipalities: [
      { code: '1', name: 'A', participation: 'WHOLE_MUNICIPALITY', declaredLearningLeaders: { total: 0 }, trainedLearningLeaders: count(null, null, null, 'SUPPRESSED') },
      { code: '2', name: 'B', participation: 'NONE', declaredLearningLeaders: null, trainedLearningLeaders: count(0, 0, 0) },
      { code: '3', name: 'C', participation: 'WHOLE_MUNICIPALITY', declaredLearningLeaders: null, trainedLearningLeaders: count(0, 0, 0) },
    ],
  });
  expect(csvOf(content, 'rfc4180', 'sv').toString().split('\r\n')).toEqual([
    'municipality,municipality_name,declared,declared_status,trained,trained_status',
    '1,A,0,,,SUPPRESSED', '2,B,,NOT_APPLICABLE,,NOT_APPLICABLE', '3,C,,MISSING,0,', '',
  ]);
});

test('the Swedish file is what a Swedish spreadsheet opens', () => {
  const [header, first] = csvOf(MANAGERS, 'swedish', 'sv').toString().split('\r\n');
  expect(header).toBe('\ufeffKommun, kod;Kommun;Kön, kod;Kön;Chefer;Chefer, status');
  expect(first).toBe('1438;Dals-Ed;T;Totalt;29;');
});

test('a Danish reader’s file and cube are in Danish', () => {
  expect(csvOf(MANAGERS, 'swedish', 'da').toString().split('\r\n').slice(0, 2)).toEqual(['\ufeffKommune, kode;Kommune;Køn, kode;Køn;Ledere;Ledere, status', '1438;Dals-Ed;T;I alt;29;']);
  expect(cubeOf(MANAGERS, 'da', PUBLISHED)).toMatchObject({ label: 'Ledere efter kommune og køn', dimension: { measure: { label: 'Mål' } } });
});

test('a cube has every cell once, and a reason where there is no value', () => {
  const { id, size, value, status } = cubeOf(MANAGERS, 'en', PUBLISHED);
  expect([id, size]).toEqual([['municipality', 'sex', 'measure'], [3, 3, 1]]);
  expect(value).toEqual([29, 10, 19, 7, null, null, null, null, null]);
  expect(status).toEqual({ 4: 'SUPPRESSED', 5: 'SUPPRESSED', 6: 'NOT_APPLICABLE', 7: 'NOT_APPLICABLE', 8: 'NOT_APPLICABLE' });
});

test('a municipality does not visit itself: that cell is not relevant, while zero visits are zero', () => {
  const [a, b] = [{ code: '1', name: 'A' }, { code: '2', name: 'B' }];
  const content = contentOf(openTableOf('peer-visit-flows')!, { visitFlows: [{ from: a, to: b, visits: 0 }, { from: b, to: a, visits: 2 }] });
  const { value, status } = cubeOf(content, 'sv', PUBLISHED);
  expect(value).toEqual([null, 0, 2, null]);
  expect(status).toEqual({ 0: 'NOT_APPLICABLE', 3: 'NOT_APPLICABLE' });
});

test('the version follows the figures and nothing else', () => {
  const of = (women: number, name = 'Dals-Ed') => contentOf(openTableOf('managers-by-municipality')!, {
    municipalities: [{ code: '1438', name, participation: 'WHOLE_MUNICIPALITY', managers: count(29, women, 19) }],
  }).version;
  expect(of(10)).toMatch(/^[0-9a-f]{16}$/);
  expect(of(10, 'Dals Ed')).toBe(of(10));
  expect(of(11)).not.toBe(of(10));
});

test('an answer that is not of the query is refused by name', () => {
  expect(() => contentOf(openTableOf('peer-visit-flows')!, { visitFlows: null })).toThrow('the answer to the query of table peer-visit-flows');
});

describe.each(OPEN_TABLES.map((table) => [table.id, table] as const))('%s', (_id, table) => {
  test('is complete in every language', () => {
    const texts = [table.title, table.description, table.period, table.source, table.suppression,
      ...[...table.dimensions, ...table.measures].flatMap(({ label, description }) => [label, description])];
    for (const text of texts) for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
  });

  test('asks one question without variables', () => {
    const { definitions } = parse(table.query);
    expect(definitions).toEqual([expect.objectContaining({ operation: 'query', variableDefinitions: [] })]);
  });

  test('has ids a spreadsheet and an address can hold, each once', () => {
    const ids = [...table.dimensions, ...table.measures].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]*$/);
    expect(table.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    if (table.across) expect(table.dimensions.map(({ id }) => id)).toContain(table.across);
  });
});

test('the codebook names every column of the file and can be repeated as a query', () => {
  const codebook = codebookOf(MANAGERS, 'http://research.test') as { variables: { name: string }[]; query: string };
  const header = csvOf(MANAGERS, 'rfc4180', 'en').toString().split('\r\n')[0];
  expect(codebook.variables.map(({ name }) => name).join(',')).toBe(header);
  expect(variablesOf(MANAGERS.table, MANAGERS.categories)).toHaveLength(6);
  expect(codebook.query).toBe(MANAGERS.table.query);
});

test('ids are each another', () => {
  expect(new Set(OPEN_TABLES.map(({ id }) => id)).size).toBe(OPEN_TABLES.length);
});
