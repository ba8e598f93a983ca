import { renderView } from '@samlar/view-contract/testing';
import { Living } from './living';
import { LIVING, type LivingData } from './living.query';

jest.mock('./living.module.css', () => ({ __esModule: true, default: {} }));

const unit = (id: string, name: string, parent: string | null = null) => ({ id, name, parent: parent === null ? null : { name: parent } });
const structure = { id: 's1', kind: 'NETWORK' as const, title: 'Nätverket', beganOn: '2012-01-01', endedOn: null, organisation: { id: 'u', name: 'Uddevalla' }, handedOverTo: null };
const data: LivingData = {
  project: {
    id: 'lia', name: 'LiA', closedOn: null,
    livingStructures: [structure, { ...structure, id: 's2', kind: 'BASE_GROUP_SET', title: null }, { ...structure, id: 's3', kind: 'ROUND', title: 'Omgång', endedOn: '2013-05-01' }],
    handoverUnits: [unit('u', 'Uddevalla'), unit('k', 'Socialförvaltningen', 'Uddevalla')],
  },
};
const draw = (answer: LivingData, language: 'sv' | 'en') => renderView(() => <Living project="lia" />, { query: LIVING, variables: { id: 'lia' }, answer: { data: answer }, language });

test('asks who takes over each that lives, by names that tell units apart, and not for what has ended', async () => {
  const html = await draw(data, 'sv');
  for (const text of ['Nätverket</label>', 'Basgrupper</label>', 'Lärande nätverk · Uddevalla', 'Socialförvaltningen, Uddevalla', 'upphörde 2013-05-01', 'Avsluta projektet']) expect(html).toContain(text);
  expect(html).not.toContain('Omgång</label>');
});

test('a closed project shows the owners and asks nothing', async () => {
  const closed = { project: { ...data.project!, closedOn: '2013-06-03', livingStructures: [{ ...structure, handedOverTo: unit('k', 'Socialförvaltningen', 'Uddevalla') }] } };
  const html = await draw(closed, 'en');
  for (const text of ['closed on 2013-06-03', 'Socialförvaltningen, Uddevalla', 'Owner']) expect(html).toContain(text);
  for (const text of ['<select', 'Close the project']) expect(html).not.toContain(text);
});
