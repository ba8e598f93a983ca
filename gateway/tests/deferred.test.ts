import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
let lysekil: string;
const [employee, manager] = [new Browser(), new Browser()];
beforeAll(async () => {
  door = await startDoor();
  lysekil = `http://lysekil.localhost:${door.port}`;
  await employee.signIn(lysekil, 'p1');
  await manager.signIn(lysekil, 'p2');
}, 60_000);
afterAll(() => door?.stop());
afterEach(() => {
  door.activities.mode = 'well';
});

describe('what is deferred', () => {
  const query = '{ municipality(code: "1484") { name ...@defer(label: "rest") { chief { displayName } programmes { title } } } }';
  /** The parts of an answer, as the body has them. */
  const partsOf = (text: string): any[] => text.split(/\r\n-{3}(?:--)?\r\n/).filter((each) => each.trim() !== '').map((each) => JSON.parse(each.slice(each.indexOf('{'))));
  const ask = async (person: Browser, given = query): Promise<{ type: unknown; text: string }> => {
    const { csrf } = JSON.parse((await person.go(`${lysekil}/session`)).text) as { csrf: string };
    const page = await person.go(`${lysekil}/graphql`, { json: { query: given }, headers: { 'samlar-csrf': csrf, accept: 'application/json, multipart/mixed' } });
    return { type: page.headers['content-type'], text: page.text };
  };

  test('comes later, with the errors of its denied fields', async () => {
    const { type, text } = await ask(employee);
    expect(type).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(partsOf(text)).toEqual([
      { hasNext: true, data: { municipality: { name: 'Lysekil' } } },
      {
        hasNext: false,
        incremental: [{ label: 'rest', path: ['municipality'], data: { chief: null, programmes: [{ title: 'Programme 1' }] }, errors: [expect.objectContaining({ path: ['municipality', 'chief'], extensions: { code: 'FORBIDDEN', right: 'people:read' } })] }],
      },
    ]);
    expect(partsOf((await ask(manager)).text)[1].incremental[0]).toMatchObject({ data: { chief: { displayName: 'Ada' } } });
  });

  test('of a part that is away costs its own fields, and nothing of the inside is told', async () => {
    door.activities.mode = 'failing';
    const [first, { incremental }] = partsOf((await ask(manager)).text);
    expect(first).toEqual({ hasNext: true, data: { municipality: { name: 'Lysekil' } } });
    expect(incremental[0].data).toEqual({ chief: { displayName: 'Ada' }, programmes: null });
    expect(incremental[0].errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) });
    expect(JSON.stringify(incremental)).not.toContain('hunter2');
  });

  test('is bounded like the rest, and answered whole to who takes no parts', async () => {
    expect((await ask(manager, `{ ${Array.from({ length: 61 }, (_, at) => `...@defer { a${at}: me { displayName } }`).join(' ')} }`)).text).toContain('TOO_LARGE');
    expect((await manager.ask(lysekil, query)).data).toEqual({ municipality: { name: 'Lysekil', chief: { displayName: 'Ada' }, programmes: [{ title: 'Programme 1' }] } });
    expect((await ask(manager, '{ me { ...@defer(label: "x") { id } ...@defer(label: "x") { displayName } } }')).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
