import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

/** Invariant 6.1-14 through the database: whole öre, lines make the project's total, and moving between them makes no money. */
const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
const unit = randomUUID();
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

const amount = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 999_999_999_999 }));
const step = fc.oneof(
  fc.record({ do: fc.constant('move' as const), from: fc.nat(), to: fc.nat(), amount }),
  fc.record({ do: fc.constant('post' as const), line: fc.nat(), amount: amount.chain((each) => fc.constantFrom(each, -each)) }),
);
const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });
const plan = fc.array(fc.record({ planned: fc.integer({ min: 0, max: 999_999_999_999 }), forecast: fc.option(fc.nat(99_999), { nil: null }), shares }), { minLength: 2, maxLength: 5 });

async function run(command: string, input: object): Promise<string | undefined> {
  const done = command === 'postTransaction' ? 'BudgetLine' : 'Project';
  const { data, errors } = await server.query(leader,
    `mutation ($key: ID!, $input: ${command === 'postTransaction' ? 'PostTransaction' : 'Reallocate'}Input!) { ${command}(idempotencyKey: $key, input: $input) { ... on ${done} { __typename } ... on Refused { code } } }`,
    { key: randomUUID(), input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[command].code;
}
const sum = (all: bigint[]): bigint => all.reduce((total, each) => total + each, 0n);

test('however much is posted and moved, at once or in turn, Σ lines = project total, and what was planned in all stays', async () => {
  let [made, moved] = [0, 0];
  await fc.assert(fc.asyncProperty(plan, fc.array(step, { minLength: 6, maxLength: 10, size: 'max' }), async (lines, steps) => {
    const project = `total-${++made}`;
    const ids = lines.map(() => randomUUID());
    await server.arrange(async (work) => {
      await work.query(`insert into project (id, organisation, name, period_start) values ($1, $2, 'P', '2012-01-01')`, [project, ASSOCIATION.id]);
      for (const [index, { planned, forecast, shares: weights }] of lines.entries()) {
        await work.query(`insert into budget_line (id, project, position, label, original_minor, planned_minor, forecast_minor) values ($1, $2, $3, 'Rad', $4, $4, $5)`, [ids[index], project, index + 1, planned, forecast]);
        for (const [at, weight] of weights.entries()) await work.query('insert into line_share (line, organisation, unit, weight) values ($1, $2, $3, $4)', [ids[index], unit, randomUUID(), weight + at]);
      }
    });
    const id = (n: number) => ids[n % ids.length]!;
    const does = async (each: (typeof steps)[number]) => {
      const code = each.do === 'move'
        ? await run('reallocate', { from: id(each.from), to: id(each.to), amountMinor: `${each.amount}`, reason: 'Fler träffar' })
        : await run('postTransaction', { line: id(each.line), postedOn: '2012-03-01', amountMinor: `${each.amount}`, text: 'post' });
      if (each.do === 'move' && code === undefined) moved += 1;
    };
    await Promise.all(steps.slice(0, 4).map(does));
    for (const each of steps.slice(4)) await does(each);

    const money = 'planned { amountMinor } actual { amountMinor } forecast { amountMinor }';
    const { data } = await server.query(leader, `{ project(id: "${project}") { budget { ${money} } lines { ${money} } } }`);
    const { budget, lines: read } = data.project;
    for (const column of ['planned', 'actual']) {
      for (const line of [budget, ...read]) expect(line[column].amountMinor).toMatch(/^-?\d+$/);
      expect({ column, sum: sum(read.map((line: any) => BigInt(line[column].amountMinor))) }).toEqual({ column, sum: BigInt(budget[column].amountMinor) });
    }
    expect(sum(read.map((line: any) => BigInt((line.forecast ?? line.planned).amountMinor)))).toBe(BigInt(budget.forecast.amountMinor));
    expect(BigInt(budget.planned.amountMinor)).toBe(sum(lines.map(({ planned }) => BigInt(planned))));
    // Units' parts of the lines make the lines again, to the öre.
    const [parts] = await server.arrange((work) => work.query('select sum(planned)::text as planned from unit_budget($1) where project = $2', [[unit], project]));
    expect(parts.planned).toBe(budget.planned.amountMinor);
  }), {
    numRuns: 10, endOnFailure: true,
    // More came back than was paid: the line still has no more to give than its plan.
    examples: [[[1, 2].map(() => ({ planned: 100, forecast: null, shares: [1] })), [
      { do: 'post', line: 0, amount: -50 }, { do: 'post', line: 0, amount: -50 }, { do: 'post', line: 0, amount: -50 }, { do: 'post', line: 1, amount: 1 },
      { do: 'move', from: 0, to: 1, amount: 120 }, { do: 'move', from: 0, to: 1, amount: 100 }]]],
  });
  expect(moved).toBeGreaterThan(0);
}, 30_000);

test('no column of money holds a fraction', async () => {
  const columns: { data_type: string }[] = await server.arrange((work) => work.query(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'budget' and column_name like '%minor%'`));
  expect(columns.length).toBeGreaterThan(5);
  expect(columns.filter(({ data_type }) => data_type !== 'bigint')).toEqual([]);
});
