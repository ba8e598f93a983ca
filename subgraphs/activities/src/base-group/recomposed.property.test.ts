import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import type { Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';
import { arrangeManagers } from './test-managers';

let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 60_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

async function run(viewer: Viewer, document: string, variables: object): Promise<any> {
  const { data, errors } = await server.query(viewer, document, { key: randomUUID(), ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const COMPOSE = `mutation ($key: ID!, $input: ComposeBaseGroupsInput!) { done: composeBaseGroups(idempotencyKey: $key, input: $input) {
  ... on BaseGroupSet { groups { id title members { id } } earlierGroups { id groundRuleVersions { version rules } } } ... on Refused { code } } }`;
const ADOPT = `mutation ($key: ID!, $input: GroundRulesInput!) { done: adoptGroundRules(idempotencyKey: $key, input: $input) { __typename ... on Refused { code } } }`;
const MINE = '{ myEarlierBaseGroups { title groundRuleVersions { version rules } } }';
interface Group { id: string; title: string; members: { id: string }[] }
interface Written { id: string; title: string; members: string[]; versions: { version: number; rules: string[] }[] }

// Each turn: who writes how many versions in the groups as they stand, and whether somebody at the database tries to take them away.
const turns = fc.array(fc.record({ writers: fc.array(fc.nat(99), { maxLength: 4 }), tamper: fc.boolean() }), { minLength: 2, maxLength: 4 });

test('ground rules outlive each new composition, for those who were in the group and those who compose', async () => {
  let kept = 0;
  await fc.assert(fc.asyncProperty(turns, async (all) => {
    const at = await server.arrange((manager) => arrangeManagers(manager, 4, 16));
    const leader = testViewer(randomUUID(), at.id, ['PROCESS_LEADER']);
    const compose = async (seed: number) => (await run(leader, COMPOSE, { input: { municipality: at.id, seed } })).done;
    const written: Written[] = [];
    let groups: Group[] = (await compose(1)).groups;
    for (const [turn, { writers, tamper }] of all.entries()) {
      const now = new Map<string, Written>();
      for (const writer of writers) {
        const group = groups[writer % groups.length]!;
        const { id } = group.members[writer % group.members.length]!;
        const known = now.get(group.id) ?? { ...group, members: group.members.map((member) => member.id), versions: [] };
        const rules = [`Regel ${turn}.${known.versions.length + 1}`];
        await run(testViewer(id, at.id, ['UNIT_MANAGER']), ADOPT, { input: { group: group.id, rules } });
        now.set(group.id, { ...known, versions: [{ version: known.versions.length + 1, rules }, ...known.versions] });
      }
      const composed = await compose(turn + 2);
      written.push(...now.values());
      if (tamper) {
        for (const attempt of ['delete from base_group_archived', 'delete from ground_rules', `update base_group_archived set members = '{}'`]) {
          await server.arrange((manager) => manager.query(attempt)).catch(() => undefined);
        }
      }
      const earlier = Object.fromEntries(composed.earlierGroups.map((group: any) => [group.id, group.groundRuleVersions]));
      expect(earlier).toEqual(Object.fromEntries(written.map(({ id, versions }) => [id, versions])));
      groups = composed.groups;
    }
    for (const person of [...at.managers.slice(0, 3), at.chief]) {
      const theirs = (await run(testViewer(person, at.id, ['UNIT_MANAGER']), MINE, {})).myEarlierBaseGroups;
      expect(theirs.map((group: any) => group.groundRuleVersions)).toEqual(expect.arrayContaining(written.filter(({ members }) => members.includes(person)).map(({ versions }) => versions)));
      expect(theirs).toHaveLength(written.filter(({ members }) => members.includes(person)).length);
    }
    kept += written.length;
  }), { numRuns: 6, endOnFailure: true, examples: [[[{ writers: [0, 0, 1], tamper: true }, { writers: [], tamper: false }, { writers: [2], tamper: true }]]] });
  expect(kept).toBeGreaterThan(0);
}, 120_000);
