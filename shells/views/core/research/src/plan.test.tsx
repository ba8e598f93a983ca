import { renderView } from '@samlar/view-contract/testing';
import type { PlanFetch, PlanStep } from '@samlar/view-contract/query-plan';
import { PlanTree } from './plan-tree';
import { texts } from './research-texts';

jest.mock('./plan.css', () => ({}));

const fetchOf = (subgraph: string, at: string[], run: PlanFetch['run']): PlanFetch => ({ kind: 'fetch', subgraph, document: `{ of_${subgraph} }`, at, entities: at.length > 0 ? ['Municipality'] : [], run });
const PLAN: PlanStep = {
  kind: 'sequence',
  steps: [
    fetchOf('organisation', [], { began: 0.4, milliseconds: 10, shared: false, fault: null }),
    {
      kind: 'parallel',
      steps: [
        fetchOf('ku8', ['municipalities', '@', 'ku8'], { began: 11, milliseconds: 30, shared: true, fault: null }),
        fetchOf('budget', ['municipalities', '@'], { began: 11, milliseconds: 20, shared: false, fault: 'late' }),
        { kind: 'condition', variable: 'more', steps: [fetchOf('activities', ['municipalities', '@'], null)], otherwise: [] },
      ],
    },
  ],
};
const drawn = (total: number | null, language: 'sv' | 'en' | 'nb' | 'da'): Promise<string> =>
  renderView(() => <PlanTree plan={PLAN} total={total} />, { language, words: [texts] });

test('a plan is lists within lists: what waits in order, what does not without', async () => {
  const html = await drawn(null, 'sv');
  expect(html.match(/<(ol|ul|\/ol|\/ul)/g)).toEqual(['<ul', '<ol', '<ul', '<ul', '</ul', '</ul', '</ol', '</ul']);
  expect(html).toContain('fyller på Municipality vid municipalities › ku8');
  expect(html).toContain('Om $more är sant');
  expect(html).toContain('{ of_budget }');
  expect(html).not.toContain(' ms');
});

test.each([
  ['sv', '30 ms, började efter 11 ms, i samma anrop', 'inget svar på 20 ms', 'behövdes inte'],
  ['en', '30 ms, began after 11 ms, in one request', 'no answer in 20 ms', 'was not needed'],
  ['nb', '30 ms, begynte etter 11 ms, i samme kall', 'ikke noe svar på 20 ms', 'trengtes ikke'],
  ['da', '30 ms, begyndte efter 11 ms, i samme kald', 'intet svar på 20 ms', 'ikke nødvendig'],
] as const)('a run is told in words (%s), not by its bars alone', async (language, ...said) => {
  const html = await drawn(45, language);
  for (const each of said) expect(html).toContain(each);
});
