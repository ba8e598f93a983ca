import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';

let server: TestSubgraph;
beforeAll(async () => { server = await startTestSubgraph(subgraph); });
afterAll(() => server.stop());

const SEXES = ['woman', 'man', 'unspecified'] as const;
const DAY = '2012-06-01';

interface Work {
  person: number;
  unit: number;
  counted: boolean;
  running: boolean;
}

/** A municipality of units, each below an earlier one (the first is the municipality), and people working in some of them. */
const municipality = fc.record({
  below: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  sexes: fc.array(fc.constantFrom(...SEXES), { minLength: 1, maxLength: 8 }),
  work: fc.array(fc.record({ person: fc.nat(7), unit: fc.nat(7), counted: fc.boolean(), running: fc.boolean() }), { maxLength: 20 }),
  roots: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
});

async function counts(ids: string[], parents: (string | null)[], people: string[], sexes: readonly string[], work: Work[], roots: string[]) {
  return server.arrange(async (manager) => {
    const [organisation] = ids;
    await manager.query('set constraints all deferred');
    for (const [index, id] of ids.entries()) {
      await manager.query('insert into org_unit (id, organisation, kind, name, parent, code, county_code) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, organisation, index === 0 ? 'MUNICIPALITY' : 'UNIT', `Enhet ${index}`, parents[index], index === 0 ? '0001' : null, index === 0 ? '00' : null]);
    }
    for (const [index, id] of people.entries()) await manager.query('insert into person (id, organisation, display_name, sex) values ($1, $2, $3, $4)', [id, organisation, 'Någon', sexes[index]]);
    for (const { person, unit, counted, running } of work) {
      await manager.query('insert into employment (id, organisation, person, unit, period_start, period_end, extent_percent, counted) values (gen_random_uuid(), $1, $2, $3, $4, $5, 50, $6)',
        [organisation, people[person % people.length], ids[unit % ids.length], '2012-01-01', running ? null : '2012-02-01', counted]);
    }
    const [union] = await manager.query('select * from union_headcount($1, $2)', [roots, DAY]);
    const each: { women: number; men: number; unspecified: number }[] = await manager.query('select women, men, unspecified from headcount($1, $2) where not managers', [roots, DAY]);
    for (const table of ['employment', 'person', 'org_unit']) await manager.query(`delete from ${table}`);
    return { union, each };
  });
}

test('a union of scopes counts distinct people, by sex, and never more than the scopes added up', async () => {
  await fc.assert(fc.asyncProperty(municipality, async ({ below, sexes, work, roots }) => {
    const ids: string[] = [randomUUID(), ...below.map(() => randomUUID())];
    const parents = [null, ...below.map((pick, index) => ids[pick % (index + 1)]!)];
    const people = sexes.map(() => randomUUID());
    const asked = [...new Set(roots.map((root) => ids[root % ids.length]!))];
    const { union, each } = await counts(ids, parents, people, sexes, work, asked);

    const inside = (unit: string): boolean => {
      for (let at: string | null | undefined = unit; at; at = parents[ids.indexOf(at)]) if (asked.includes(at)) return true;
      return false;
    };
    const reached = new Set(work.filter(({ counted, running, unit }) => counted && running && inside(ids[unit % ids.length]!)).map(({ person }) => person % people.length));
    const expected = (sex: string): number => [...reached].filter((person) => sexes[person] === sex).length;
    expect(union).toEqual({ women: expected('woman'), men: expected('man'), unspecified: expected('unspecified') });
    const sum = each.reduce((total, { women, men, unspecified }) => total + women + men + unspecified, 0);
    expect(union.women + union.men + union.unspecified).toBeLessThanOrEqual(sum);
  }), { numRuns: 40 });
}, 60_000);
