import { sliceOf } from './slice';
import { contentOf } from './table-content';
import { visitFlows } from './tables/visits';

const [lysekil, tanum] = [{ code: '1484', name: 'Lysekil' }, { code: '1435', name: 'Tanum' }];
const content = contentOf(visitFlows, { visitFlows: [{ from: lysekil, to: tanum, visits: 3 }, { from: tanum, to: lysekil, visits: 0 }] });

test('a part has the figures of its categories alone, and the version of the whole', () => {
  const part = sliceOf(content, { from: ['1435'] });
  expect(part).toMatchObject({
    version: content.version,
    categories: { from: [{ id: '1435' }], to: [{ id: '1484' }, { id: '1435' }] },
    facts: [{ at: { to: { id: '1484' } }, values: { visits: 0 } }, { at: { to: { id: '1435' } }, values: { visits: 'NOT_APPLICABLE' } }],
  });
  expect(sliceOf(content, {})).toEqual(content);
});

test.each([
  [{ year: ['2012'] }, 'has no dimension "year"; it has from, to.'],
  [{ constructor: ['2012'] }, 'has no dimension "constructor"'],
  [{ from: ['1484', '9999'] }, 'from has no category "9999"; it has 1484, 1435.'],
  [{ from: [] }, 'from has no category ""'],
])('%j is no part of it', (slice, problem) => {
  expect(sliceOf(content, slice)).toEqual({ problem: expect.stringContaining(problem) });
});
