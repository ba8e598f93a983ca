import fc from 'fast-check';
import { jsonStat } from './json-stat';

it('writes a cube in row-major order with statuses for what is missing', () => {
  const dataset = jsonStat({
    label: 'Anställda efter kommun och kön', source: 'LiA', updated: '2012-01-16', notes: ['Chefer ingår'],
    dimensions: [
      { id: 'municipality', label: 'Kommun', role: 'geo', categories: [{ id: '1484', label: 'Lysekil' }, { id: '1435', label: 'Tanum' }] },
      { id: 'sex', label: 'Kön', categories: [{ id: 'K', label: 'Kvinnor' }, { id: 'M', label: 'Män', unit: { base: 'personer', decimals: 0 } }] },
    ],
    cell: ({ municipality, sex }) => {
      if (municipality === '1435') return sex === 'K' ? { value: null, status: 'suppressed' } : null;
      return sex === 'K' ? 1205 : 0;
    },
  });
  expect(dataset).toEqual({
    version: '2.0', class: 'dataset', label: 'Anställda efter kommun och kön', source: 'LiA', updated: '2012-01-16', note: ['Chefer ingår'],
    id: ['municipality', 'sex'], size: [2, 2], role: { geo: ['municipality'] },
    dimension: {
      municipality: { label: 'Kommun', category: { index: ['1484', '1435'], label: { 1484: 'Lysekil', 1435: 'Tanum' } } },
      sex: { label: 'Kön', category: { index: ['K', 'M'], label: { K: 'Kvinnor', M: 'Män' }, unit: { M: { base: 'personer', decimals: 0 } } } },
    },
    value: [1205, 0, null, null], status: { 2: 'suppressed' },
  });
});

it('puts every cell where its categories say', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(sizes, (size) => {
    const dataset = jsonStat({
      label: 'x',
      dimensions: size.map((length, index) => ({
        id: `d${index}`, label: '', categories: Array.from({ length }, (_, category) => ({ id: String(category), label: '' })),
      })),
      cell: (at) => size.reduce((place, length, index) => place * length + Number(at[`d${index}`]), 0),
    });
    expect(dataset.value).toEqual(dataset.value.map((_, index) => index));
    expect(dataset.value).toHaveLength(size.reduce((a, b) => a * b, 1));
  }));
});
