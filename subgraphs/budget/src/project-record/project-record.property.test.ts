import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from '../subgraph';

/** Invariant 6.1-18: a funder's record is written once, section by section, and only ever clarified by additions. */
const leader = testViewer(randomUUID(), ASSOCIATION.id, ['PROCESS_LEADER'], true);
let server: TestSubgraph;
beforeAll(async () => {
  process.env.TODAY = '2013-06-03';
  server = await startTestSubgraph(subgraph);
}, 30_000);
afterAll(async () => {
  delete process.env.TODAY;
  await server?.stop();
});

async function run(command: string, input: object): Promise<any> {
  const { data, errors } = await server.query(leader,
    `mutation ($key: ID!, $input: ${command[0]!.toUpperCase()}${command.slice(1)}Input!) { ${command}(idempotencyKey: $key, input: $input) { ... on Project { id } ... on Refused { code } } }`,
    { key: randomUUID(), input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[command];
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => each.trim() !== '' && !each.includes('\0'));
const section = fc.constantFrom('SUMMARY', 'GOALS', 'ACCESSIBILITY');
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), section, text }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clarify' as const), section, refersTo: fc.option(section, { nil: null }), datedOn: fc.constantFrom('2010-10-25', '2013-06-03', '2013-06-04'), text }) },
  { weight: 1, arbitrary: fc.constant({ do: 'tamper' as const }) },
);

test('whatever is written and clarified in whatever order, every text reads as it was first written', async () => {
  let [made, clarified] = [0, 0];
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14, size: 'max' }), async (steps) => {
    const project = `record-${++made}`;
    await run('registerProject', { id: project, name: 'P', start: '2011-02-01' });
    const sections = new Map<string, string>();
    const added: string[] = [];
    for (const each of steps) {
      if (each.do === 'write') {
        expect((await run('writeSection', { project, section: each.section, text: each.text })).code).toBe(sections.has(each.section) ? 'SECTION_WRITTEN' : undefined);
        if (!sections.has(each.section)) sections.set(each.section, each.text);
      }
      if (each.do === 'clarify') {
        const { do: _, ...clarification } = each;
        const { code } = await run('addClarification', { project, ...clarification });
        if (code === undefined) added.push(JSON.stringify([each.section, each.refersTo, each.datedOn, each.text]));
      }
      if (each.do === 'tamper') {
        for (const statement of [`update clarification set text = 'annat'`, 'delete from clarification', `update project_section set text = 'annat'`, 'delete from project_section']) {
          await server.arrange((work) => work.query(statement)).catch(() => undefined);
        }
      }
    }
    const { data } = await server.query(leader, `{ project(id: "${project}") { sections { section text clarifications { section refersTo datedOn text } } } }`);
    const read = data.project.sections;
    expect(new Map(read.map((each: any) => [each.section, each.text]))).toEqual(sections);
    expect(read.flatMap((each: any) => each.clarifications).map((each: any) => JSON.stringify([each.section, each.refersTo, each.datedOn, each.text])).sort()).toEqual(added.sort());
    clarified += added.length;
  }), {
    numRuns: 7, endOnFailure: true,
    examples: [[[
      { do: 'write', section: 'SUMMARY', text: 'Först' }, { do: 'clarify', section: 'SUMMARY', refersTo: null, datedOn: '2013-06-03', text: 'Tydligare' }, { do: 'tamper' },
      { do: 'write', section: 'SUMMARY', text: 'Sedan' }, { do: 'clarify', section: 'GOALS', refersTo: null, datedOn: '2013-06-04', text: 'Inget att förtydliga' }]]],
  });
  expect(clarified).toBeGreaterThan(0);
}, 30_000);
