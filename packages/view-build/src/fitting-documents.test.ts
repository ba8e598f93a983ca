import { buildSchema } from 'graphql';
import { audiencesOf, misfits } from './fitting-documents';

test('a document an audience cannot ask is named with the line that is wrong', () => {
  const schema = buildSchema('type Query { municipality: Municipality } type Municipality { name: String }');
  const document = (text: string) => ({ id: '', text });
  expect(misfits([document('{\n  municipality { name }\n}')], 'portal', schema)).toEqual([]);
  expect(misfits([document('{\n  municipality { nam }\n}')], 'portal', schema)).toEqual([expect.stringMatching(/^portal: Cannot query field "nam".*\(municipality \{ nam \}\)$/)]);
});

test('only the research portal asks by what research may', () => {
  const place = { component: './src/a.tsx', title: { sv: 'A', en: 'A' }, order: 1 };
  expect(audiencesOf([{ ...place, slot: 'municipality.home@1' }, { ...place, slot: 'association.home@1' }])).toEqual(['portal']);
  expect(audiencesOf([{ ...place, slot: 'research.home@1' }])).toEqual(['research']);
});
