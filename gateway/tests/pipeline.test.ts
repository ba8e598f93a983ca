import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
let lysekil: string;
let employee: Browser;
let manager: Browser;
const anyone = new Browser();
beforeAll(async () => {
  door = await startDoor();
  lysekil = `http://lysekil.localhost:${door.port}`;
  [employee, manager] = [new Browser(), new Browser()];
  await employee.signIn(lysekil, 'p1');
  await manager.signIn(lysekil, 'p2');
}, 60_000);
afterAll(() => door?.stop());
afterEach(() => {
  door.organisation.mode = 'well';
  door.activities.mode = 'well';
});

/** The open API, as a program asks it. */
async function research(query: string, variables: object = {}): Promise<{ status: number; data?: any; errors?: any[] }> {
  const page = await anyone.go(`http://localhost:${door.port}/research/graphql`, { json: { query, variables } });
  return { status: page.status, ...JSON.parse(page.text) };
}

test('nothing calls home', () => {
  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
});

describe('limits', () => {
  test.each([
    ['too many aliases', `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: municipality(code: "1") { code }`).join(' ')} }`, 'TOO_LARGE', /aliases is 31; at most 30/],
    ['too many fields by a fragment spread often', `{ ${'municipality(code: "1") { ...F } '.repeat(60)} } fragment F on Municipality { ${'name '.repeat(12)} }`, 'TOO_LARGE', /number of fields is 780/],
    ['a fragment that contains itself', '{ ...F } fragment F on Query { ...F }', 'GRAPHQL_VALIDATION_FAILED', /contains itself/],
    ['a fragment that is not there', '{ ...F }', 'GRAPHQL_VALIDATION_FAILED', /no fragment "F"/],
    ['too many tokens', `{ ${'a '.repeat(3_001)} }`, 'GRAPHQL_PARSE_FAILED', /more that 3000 tokens/],
    ['a field of the other contract', '{ me { displayName } }', 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "me"/],
    ['a mutation', 'mutation { rename(code: "1", name: "x") { name } }', 'GRAPHQL_VALIDATION_FAILED', /offers no mutation/],
  ])('%s is refused before anything is asked of a subgraph', async (_, query, code, message) => {
    const before = door.organisation.asked.length;
    const answer = await research(query);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message), extensions: { code } })]);
    expect(door.organisation.asked).toHaveLength(before);
  });

  test('depth counts through fragments', async () => {
    let inner = '__typename';
    for (let level = 0; level < 13; level++) inner = `programmes { ${inner} }`;
    const answer = await research(`{ municipality(code: "1") { ...F } } fragment F on Municipality { ${inner} }`);
    expect(answer.errors![0].message).toMatch(/depth is 15; at most 12/);
  });

  test('the whole introspection query passes', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const answer = await research(getIntrospectionQuery());
    expect(answer.errors).toBeUndefined();
    const names = answer.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Municipality');
    expect(names).not.toContain('Person');
    expect(names.filter((name: string) => /join__|link__|requiresScopes/.test(name))).toEqual([]);
  });
});

describe('cost', () => {
  const query = 'query ($n: Int) { municipalities(first: $n) { programmes { title } } }';
  test('a list costs by the length in a variable', async () => {
    expect((await research(query, { n: 100 })).errors).toBeUndefined();
    const answer = await research(query, { n: 100_000 });
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'TOO_COSTLY', cost: 1_100_000, allowed: 20_000 } })]);
  });
  test('a negative length does not make a query cheap', async () => {
    expect((await research(query, { n: -1_000_000 })).errors![0].message).toMatch(/negative length/);
  });
  test('a variable that must be given and is no length is no hindrance, first and again', async () => {
    const named = 'query ($code: ID!, $n: Int) { municipality(code: $code) { name } municipalities(first: $n) { programmes { title } } }';
    expect(await research(named, { code: '1484', n: 5 })).toMatchObject({ status: 200, data: { municipality: { name: 'Lysekil' } } });
    expect(await research(named, { code: '1430', n: 5 })).toMatchObject({ status: 200, data: { municipality: { name: 'Munkedal' } } });
    expect(await research(named, { n: 5 })).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('"$code"'), extensions: { code: 'BAD_USER_INPUT' } }] });
    expect((await research(named, { code: '1484', n: 100_000 })).errors![0].extensions.code).toBe('TOO_COSTLY');
  });
  test('a variable of another type is the caller’s mistake', async () => {
    const answer = await research(query, { n: 'many' });
    expect(answer.status).toBe(400);
    expect(answer.errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('rights', () => {
  const path = (answer: { errors?: any[] }): string[] => (answer.errors ?? []).map((error) => `${error.extensions.code} ${error.path.join('.')}`);

  test('a field without right is null with an error, the rest answers, and the subgraph is never asked for it', async () => {
    const before = door.organisation.asked.length;
    const answer = await employee.ask(lysekil, '{ municipality(code: "1484") { name chief { displayName } headcount } }');
    expect(answer.data).toEqual({ municipality: { name: 'Lysekil', chief: null, headcount: 10 } });
    expect(Object.keys(answer.data.municipality)).toEqual(['name', 'chief', 'headcount']);
    expect(answer.errors).toEqual([{ message: 'This needs the right people:read.', path: ['municipality', 'chief'], extensions: { code: 'FORBIDDEN', right: 'people:read' } }]);
    const asked = door.organisation.asked.slice(before).map(({ query }) => query).join();
    expect(asked).toContain('headcount');
    expect(asked).not.toContain('chief');
  });

  test('who has the right gets the field, from the same document', async () => {
    const answer = await manager.ask(lysekil, '{ municipality(code: "1484") { name chief { displayName } headcount } }');
    expect(answer).toEqual({ status: 200, data: { municipality: { name: 'Lysekil', chief: { displayName: 'Ada' }, headcount: 10 } } });
  });

  test('an alias, an inline fragment and a named fragment are no way round', async () => {
    const query = `query Q { m: municipality(code: "1484") { boss: chief { displayName } ... on Municipality { chief { displayName } } ...F } }
      fragment F on OrgUnit { ... on Municipality { third: chief { displayName } } }`;
    const answer = await employee.ask(lysekil, query);
    expect(answer.data).toEqual({ m: { boss: null, chief: null, third: null } });
    expect(path(answer)).toEqual(['FORBIDDEN m.boss', 'FORBIDDEN m.chief', 'FORBIDDEN m.third']);
  });

  test('a fragment on an interface loses nothing of the kind inside it', async () => {
    const answer = await employee.ask(lysekil, '{ municipality(code: "1484") { ...F } } fragment F on OrgUnit { name ... on Municipality { code ...G } } fragment G on OrgUnit { headcount }');
    expect(answer).toEqual({ status: 200, data: { municipality: { name: 'Lysekil', code: '1484', headcount: 10 } } });
  });

  test('an interface is no way round: its field is denied when any kind guards it', async () => {
    const answer = await employee.ask(lysekil, '{ units { name chief { displayName } } }');
    expect(answer.data.units).toEqual([
      { name: 'Lysekil', chief: null }, { name: 'Munkedal', chief: null }, { name: 'Skolan', chief: null },
    ]);
    expect(path(answer)).toEqual(['FORBIDDEN units.chief']);
  });

  test('on a kind that does not guard it the field is there, and nothing appears on the others', async () => {
    const answer = await employee.ask(lysekil, '{ units { ... on Unit { name chief { displayName } } ... on Municipality { code chief { displayName } } } }');
    expect(answer.data.units).toEqual([{ code: '1484', chief: null }, { code: '1430', chief: null }, { name: 'Skolan', chief: { displayName: 'Bo' } }]);
  });

  test('of several sets of rights one whole set is needed', async () => {
    const query = '{ municipality(code: "1484") { chief { displayName salary } } }';
    expect((await manager.ask(lysekil, query)).data.municipality.chief).toEqual({ displayName: 'Ada', salary: 41 });
    expect(path(await employee.ask(lysekil, '{ me { salary } }'))).toEqual(['FORBIDDEN me.salary']);
  });

  test('a field that cannot be null refuses the request, and nothing is asked of a subgraph', async () => {
    const before = door.organisation.asked.length;
    const answer = await employee.ask(lysekil, '{ municipality(code: "1484") { name accounts } }');
    expect(answer.status).toBe(403);
    expect(answer.data).toBeUndefined();
    expect(path(answer)).toEqual(['FORBIDDEN municipality.accounts']);
    expect(door.organisation.asked).toHaveLength(before);
  });

  test('a field that is not asked for is not denied either, nullable or not', async () => {
    const query = 'query ($all: Boolean = false) { municipality(code: "1484") { name ... @include(if: $all) { chief { displayName } accounts } } }';
    expect(await employee.ask(lysekil, query)).toEqual({ status: 200, data: { municipality: { name: 'Lysekil' } } });
    const refused = await employee.ask(lysekil, query, { all: true });
    expect([refused.status, ...path(refused)]).toEqual([403, 'FORBIDDEN municipality.accounts']);
  });

  test('a denied field under @skip(if: true) is not asked for and so is no answer', async () => {
    const answer = await employee.ask(lysekil, 'query ($s: Boolean!) { municipality(code: "1484") { name chief @skip(if: $s) { displayName } } }', { s: true });
    expect(answer.data).toEqual({ municipality: { name: 'Lysekil' } });
  });

  test('the subgraph gets the viewer the session is, signed', async () => {
    await manager.ask(lysekil, '{ me { displayName } }');
    expect(door.organisation.asked.at(-1)!.viewer).toEqual({
      audience: 'portal', person: '00000000-0000-4000-8000-000000000002', organisation: '00000000-0000-4000-8000-0000000000a1',
      roles: [{ role: 'UNIT_MANAGER', scope: null }, { role: 'EMPLOYEE', scope: null }],
      rights: ['culture:read', 'ku8:request', 'money:read', 'people:read', 'risk:read', 'seats:manage'], reach: 'organisation',
    });
    await research('{ municipality(code: "1484") { name } }');
    expect(door.organisation.asked.at(-1)!.viewer).toMatchObject({ audience: 'research', person: null, rights: [], reach: 'none' });
  });

  test('the sign-in field is in neither contract', async () => {
    const answer = await manager.ask(lysekil, '{ signIn(subject: "p2") { displayName } }');
    expect(answer.errors![0].message).toMatch(/Cannot query field "signIn"/);
  });
});

describe('a part that is away', () => {
  const query = '{ municipalities { name programmes { title } } programmes { title } }';
  const lost = { municipalities: [{ name: 'Lysekil', programmes: null }, { name: 'Munkedal', programmes: null }], programmes: null };
  const told = (answer: { errors?: any[] }): void => {
    expect(answer.errors!.length).toBeGreaterThan(0);
    for (const error of answer.errors!) {
      expect(error.message).toBe('The part "activities" does not answer right now; its fields are empty.');
      expect(error.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'activities' });
    }
  };

  test.each(['hanging', 'nonsense'] as const)('%s: costs its own fields, says which part it is, and recovers by itself', async (mode) => {
    door.activities.mode = mode;
    const started = Date.now();
    const answer = await research(query);
    expect(Date.now() - started).toBeLessThan(8_000);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(lost);
    told(answer);
    expect(JSON.stringify(answer)).not.toMatch(/secret|html|127\.0\.0\.1|stack/i);
    door.activities.mode = 'well';
    expect((await research(query)).errors).toBeUndefined();
  });

  test('silent several times in a row: nobody waits for it any more, until it is asked again', async () => {
    door.activities.mode = 'hanging';
    for (let at = 0; at < 3; at++) await research('{ programmes { title } }');
    const started = Date.now();
    expect((await research(query)).data).toEqual(lost);
    expect(Date.now() - started).toBeLessThan(1_900);
    door.activities.mode = 'well';
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await research(query)).errors).toBeUndefined();
  });

  test('stopped: the same, and it recovers when it is back', async () => {
    await door.activities.stop();
    const answer = await research(query);
    expect(answer.data).toEqual(lost);
    told(answer);
    await door.activities.restart();
    expect((await research(query)).data.programmes).toEqual([{ title: 'Programme 1' }]);
  });

  test('an answer larger than the cap is not taken', async () => {
    door.organisation.mode = 'huge';
    const answer = await manager.ask(lysekil, '{ me { id } programmes { title } }');
    expect(answer.data).toEqual({ me: null, programmes: [{ title: 'Programme 1' }] });
    expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'organisation' } })]);
    expect(door.logged.some((line) => line.includes('the answer is larger than 1000000 bytes'))).toBe(true);
  });

  test('__proto__ in an answer changes nothing', async () => {
    door.activities.mode = 'polluting';
    const answer = await research('{ programmes { title } }');
    expect(answer.data).toEqual({ programmes: [{ title: 'P' }] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('errors', () => {
  test('a bug in a subgraph is told by request id only, and logged', async () => {
    const page = await anyone.go(`http://localhost:${door.port}/research/graphql`, { json: { query: '{ municipality(code: "1484") { name } }' } });
    expect(page.status).toBe(200);
    door.organisation.mode = 'failing';
    const failed = await anyone.go(`http://localhost:${door.port}/research/graphql`, { json: { query: '{ municipality(code: "1484") { name } }' } });
    const { data, errors } = JSON.parse(failed.text);
    expect(data).toEqual({ municipality: null });
    expect(errors).toEqual([{
      message: 'Something went wrong on our side. Try again; if it stays, report the request id.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: failed.headers['x-request-id'], ...(errors[0].extensions.subgraph && { subgraph: 'organisation' }) },
    }]);
    expect(failed.text).not.toMatch(/hunter2|db\.internal|stack/);
    expect(door.logged.some((line) => line.includes('hunter2') && line.includes(String(failed.headers['x-request-id'])))).toBe(true);
  });

  test('a resolver that throws does not show what it threw', async () => {
    const answer = await manager.ask(lysekil, '{ broken }');
    expect(answer.data).toEqual({ broken: null });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer.errors![0]).toMatchObject({ path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  });

  test.each([
    ['no JSON', 'x', 400, 'BAD_REQUEST'],
    ['a list of requests', '[{"query":"{__typename}"}]', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['two operations and no name', '{"query":"query A{__typename} query B{__typename}"}', 400, 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s is told as the caller’s mistake', async (_, body, status, code) => {
    const response = await fetch(`http://127.0.0.1:${door.port}/research/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(status);
    expect(((await response.json()) as any).errors[0].extensions.code).toBe(code);
  });

  test('a body of more than a megabyte is refused', async () => {
    const page = await anyone.go(`http://localhost:${door.port}/research/graphql`, { json: { query: 'x'.repeat(1_100_000) } });
    expect(page.status).toBe(413);
  });
});
