import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCostRules } from '@samlar/federation-executor/demand/cost-rules';
import { staticCost } from '@samlar/federation-executor/demand/static-cost';
import { BOUNDS } from '@samlar/gateway/env';
import type { Active } from '@samlar/gateway/registry/broken-views';
import { USUAL } from '@samlar/gateway/steps/cost';
import { audienceOf } from '@samlar/view-contract/slot';
import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { Browser } from '../../gateway/tests/browser';
import { portal } from '../samlar';

/** A view that asks for more than its contract lets anyone ask would be a page that never comes. */
test('nothing that a view asks costs more than it may', async () => {
  const { views, schemas } = JSON.parse((await new Browser().go(`${portal('front')}/registry/active.json`)).text) as Active;
  expect(views.length).toBeGreaterThan(15);
  const asked = { portal: 0, research: 0 };
  const tooCostly = views.flatMap(({ owner, name, slots, documents }) => {
    const contract = slots.some(({ slot }) => audienceOf(slot) === 'research') ? 'research' : 'portal';
    const schema = buildSchema(schemas[contract], { assumeValidSDL: true });
    const rules = readCostRules(readFileSync(path.resolve(__dirname, `../../gateway/supergraph/${contract}.graphql`), 'utf8'));
    return documents.flatMap(({ text }) => {
      const document = parse(text);
      const operation = getOperationAST(document)!;
      const price = staticCost({ schema, rules, usual: USUAL }, document, operation);
      // What `@skip` and `@include` ask may be so or so, each.
      const asks = (operation.variableDefinitions ?? []).filter(({ type }) => print(type).startsWith('Boolean')).map(({ variable }) => variable.name.value);
      const cost = Math.max(...Array.from({ length: 2 ** asks.length }, (_, choice) => price(Object.fromEntries(asks.map((name, n) => [name, Boolean((choice >> n) & 1)])))));
      asked[contract] += 1;
      return cost > BOUNDS[contract].cost ? [`${owner}/${name}: ${operation.name?.value} costs ${cost}`] : [];
    });
  });
  expect(tooCostly).toEqual([]);
  expect(asked).toMatchObject({ portal: expect.any(Number), research: expect.any(Number) });
  expect(asked.portal).toBeGreaterThan(100);
});
