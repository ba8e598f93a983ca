import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { subgraph } from './subgraph';

/** Invariant 6.1-18: what is written reads for ever as it was written; a correction is an addition, and what is written anew keeps its former wording. */
const [association, leader] = [randomUUID(), randomUUID()];
const runner = testViewer(leader, association, ['PROCESS_LEADER'], true);
let server: TestSubgraph;
beforeAll(async () => { server = await startTestSubgraph(subgraph); });
afterAll(() => server?.stop());

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => each.trim() !== '' && !each.includes('\0'));

async function run(document: string, variables: object): Promise<any> {
  const { data, errors } = await server.query(runner, document, { key: randomUUID(), ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.done;
}
/** What the app role itself, with every right there is, tries on a table. */
async function tamper(table: string, change: string): Promise<void> {
  for (const statement of [`update ${table} set ${change}`, `delete from ${table}`]) {
    await server.arrange((manager) => manager.query(statement)).catch(() => undefined);
  }
}

test('findings: whatever is recorded and corrected in whatever order, every earlier one reads as it was written', async () => {
  const RECORD = `mutation ($input: RecordFindingInput!, $key: ID!) { done: recordFinding(input: $input, idempotencyKey: $key) { ... on FindingRecorded { finding { id } } } }`;
  const saves = fc.array(fc.record({ text, design: fc.option(text, { nil: null }), reference: text, corrects: fc.option(fc.nat(), { nil: null }) }), { minLength: 1, maxLength: 8 });
  await fc.assert(fc.asyncProperty(saves, fc.nat(), async (all, tamperedAfter) => {
    const kept = new Map<string, object>();
    for (const [index, save] of all.entries()) {
      const corrects = save.corrects === null || kept.size === 0 ? null : [...kept.keys()][save.corrects % kept.size]!;
      const evidence = [{ kind: 'DOCUMENT', reference: save.reference }];
      const { id } = (await run(RECORD, { input: { goal: 'employee-1', text: save.text, design: save.design, evidence, corrects } })).finding;
      kept.set(id, { id, text: save.text, design: save.design?.trim() ?? null, corrects, evidence });
      if (index === tamperedAfter % all.length) await tamper('finding', `text = 'annat', evidence = '[]', design = null, corrects = null`);
    }
    const { data } = await server.query(runner, '{ evaluationGoals { findings { id text design corrects evidence { kind reference } } } }');
    const read = new Map(data.evaluationGoals.flatMap(({ findings }: any) => findings).map((each: any) => [each.id, each]));
    for (const [id, written] of kept) expect(read.get(id)).toEqual(written);
  }), { numRuns: 6, endOnFailure: true });
}, 30_000);

test('risks: the history holds every assessment as it was made, in order, however the risk is treated and reassessed', async () => {
  const of = '... on Risk { id title history { number probability consequence note } } ... on Refused { code }';
  const scale = fc.integer({ min: 1, max: 5 });
  const steps = fc.array(fc.oneof(
    fc.record({ do: fc.constant('reassess' as const), probability: scale, consequence: scale, note: fc.option(text, { nil: null }) }),
    fc.record({ do: fc.constant('plan' as const), mitigation: text }),
    fc.constant({ do: 'tamper' as const })), { minLength: 1, maxLength: 8 });
  await fc.assert(fc.asyncProperty(text, steps, async (title, all) => {
    const { id } = await run(`mutation ($input: RegisterRiskInput!, $key: ID!) { done: registerRisk(input: $input, idempotencyKey: $key) { ${of} } }`,
      { input: { title, owner: leader, mitigation: 'm', mitigationDue: '2099-01-01' } });
    const kept = [{ number: 1, probability: null as number | null, consequence: null as number | null, note: null as string | null }];
    for (const step of all) {
      if (step.do === 'tamper') await tamper('risk_assessment', `note = 'annat', probability = 1, consequence = 1`);
      if (step.do === 'plan') {
        await run(`mutation ($risk: ID!, $input: MitigationInput!, $key: ID!) { done: planMitigation(risk: $risk, input: $input, idempotencyKey: $key) { ${of} } }`,
          { risk: id, input: { owner: leader, mitigation: step.mitigation, mitigationDue: '2099-01-01' } });
      }
      if (step.do !== 'reassess') continue;
      const { probability, consequence, note } = step;
      const done = await run(`mutation ($risk: ID!, $input: ReassessRiskInput!, $key: ID!) { done: reassessRisk(risk: $risk, input: $input, idempotencyKey: $key) { ${of} } }`,
        { risk: id, input: { probability, consequence, note } });
      kept.push({ number: kept.length + 1, probability, consequence, note });
      expect(done).toEqual({ id, title, history: kept });
    }
    const [stored] = await server.arrange((manager) => manager.query(
      `select json_agg(json_build_object('number', number, 'probability', probability, 'consequence', consequence, 'note', note) order by number) as history from risk_assessment where risk = $1`, [id]));
    expect(stored.history).toEqual(kept);
  }), { numRuns: 6, endOnFailure: true });
}, 30_000);

test('messages: what was sent stays what was sent', async () => {
  const SEND = `mutation ($input: SendMessageInput!, $key: ID!) { done: sendMessage(input: $input, idempotencyKey: $key) { ... on Message { id } } }`;
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ title: text, text }), { minLength: 1, maxLength: 5 }), async (all) => {
    const sent: object[] = [];
    for (const input of all) sent.push({ id: (await run(SEND, { input })).id, title: input.title.trim(), text: input.text.trim() });
    await tamper('message', `text = 'annat', title = 'annan'`);
    const stored = await server.arrange((manager) => manager.query('select id, title, text from message where id = any($1)', [sent.map((each: any) => each.id)]));
    expect(new Set(stored.map((each: object) => JSON.stringify(each)))).toEqual(new Set(sent.map((each) => JSON.stringify(each))));
  }), { numRuns: 6, endOnFailure: true });
}, 30_000);

/** Texts in the order they were written: the last stands, those it replaced are told, the newest first, whatever the app role tries. */
async function writtenAnew(texts: string[], write: (text: string) => Promise<unknown>, read: () => Promise<{ now: string; former: string[] }>, table: string): Promise<void> {
  const former: string[] = [];
  for (const [index, text] of texts.entries()) {
    const before = index === 0 ? null : texts[index - 1]!.trim();
    await write(text);
    await tamper('former_text', `text = 'annat'`);
    await server.arrange((manager) => manager.query(`delete from ${table}`)).catch(() => undefined);
    if (before !== null && before !== text.trim()) former.unshift(before);
    expect(await read()).toEqual({ now: text.trim(), former });
  }
}
const several = fc.array(text, { minLength: 2, maxLength: 6, size: 'max' });
const FORMER = 'formerTexts { part text }';
const of = (texts: { part: string; text: string }[], part: string): string[] => texts.filter((each) => each.part === part).map((each) => each.text);

test('mitigations: however often one is planned anew, each former one is told', async () => {
  const PLAN = `mutation ($id: ID!, $input: MitigationInput!, $key: ID!) { done: planMitigation(risk: $id, input: $input, idempotencyKey: $key) { ... on Risk { id } } }`;
  await fc.assert(fc.asyncProperty(several, async ([first, ...more]) => {
    const mitigation = first!.trim();
    const { id } = await run('mutation ($input: RegisterRiskInput!, $key: ID!) { done: registerRisk(input: $input, idempotencyKey: $key) { ... on Risk { id } } }', { input: { title: 'Risk', mitigation } });
    let written = false;
    await writtenAnew([mitigation, ...more.map((each) => each.trim())],
      async (text) => { if (written) await run(PLAN, { id, input: { mitigation: text } }); written = true; },
      async () => {
        const risk = (await server.query(runner, `{ risks(first: 500) { id mitigation ${FORMER} } }`)).data.risks.find((each: any) => each.id === id);
        return { now: risk.mitigation, former: of(risk.formerTexts, 'mitigation') };
      }, 'risk');
  }), { numRuns: 5, endOnFailure: true });
}, 60_000);

test('commitments: what was said of how it went stays when it is said anew', async () => {
  const { id } = await run('mutation ($key: ID!) { done: recordCommitment(promise: "Lovat", idempotencyKey: $key) { ... on Commitment { id } } }', {});
  const REPORT = `mutation ($id: ID!, $status: CommitmentStatus!, $note: String, $key: ID!) { done: reportCommitment(commitment: $id, status: $status, note: $note, idempotencyKey: $key) { ... on Commitment { id } } }`;
  const all: string[] = [];
  await fc.assert(fc.asyncProperty(text, fc.constantFrom('KEPT', 'NOT_KEPT', 'OPEN'), async (note, status) => {
    if (all.at(-1) !== note.trim()) all.push(note.trim());
    await run(REPORT, { id, status, note });
    await tamper('former_text', `text = 'annat'`);
    await tamper('commitment', `note = note`);
    const found = (await server.query(runner, `{ commitments(first: 500) { id note ${FORMER} } }`)).data.commitments.find((each: any) => each.id === id);
    expect([found.note, of(found.formerTexts, 'note')]).toEqual([note.trim(), all.slice(0, -1).reverse()]);
  }), { numRuns: 15, endOnFailure: true });
}, 60_000);

test('receipts: what somebody understood at first stays when they write anew, and tells no more of whose it is', async () => {
  const [reader, reads] = [randomUUID(), randomUUID()];
  const employee = testViewer(reader, reads, ['EMPLOYEE']);
  const RECEIPT = 'mutation ($id: ID!, $text: String!, $key: ID!) { acknowledgeMessage(message: $id, understoodText: $text, idempotencyKey: $key) { __typename } }';
  await fc.assert(fc.asyncProperty(several, async (texts) => {
    const { id } = await run('mutation ($input: SendMessageInput!, $key: ID!) { done: sendMessage(input: $input, idempotencyKey: $key) { ... on Message { id } } }', { input: { title: 'Till alla', text: 'Text', programmeWide: true } });
    const seen = async (viewer: typeof runner, field: string) => (await server.query(viewer, `{ messages(first: 100) { id ${field} { understoodText formerTexts { part text replacedBy { id } } } } }`)).data.messages.find((each: any) => each.id === id)[field];
    await writtenAnew(texts, (each) => server.query(employee, RECEIPT, { id, text: each, key: randomUUID() }), async () => {
      const [own, [told]] = [await seen(employee, 'mine'), await seen(runner, 'acknowledgements')];
      expect(told).toEqual(own);
      expect(own.formerTexts.filter(({ replacedBy }: any) => replacedBy !== null)).toEqual([]);
      return { now: own.understoodText, former: of(own.formerTexts, 'understoodText') };
    }, 'acknowledgement');
    expect((await seen(testViewer(randomUUID(), reads, ['EMPLOYEE']), 'mine'))).toBeNull();
  }), { numRuns: 5, endOnFailure: true });
}, 60_000);
