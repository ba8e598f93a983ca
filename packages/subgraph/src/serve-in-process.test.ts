import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Directive, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { RESEARCH } from '@samlar/viewer/viewer';
import { Access } from './access';
import { CacheControl } from './cache-control';
import { badInput } from './errors';
import { loader, type Context } from './context';
import { defineSubgraph } from './define-subgraph';
import { protect } from './row-level-security';
import { startTestSubgraph, testViewer, type TestSubgraph } from './testing';

@ObjectType()
@Directive('@key(fields: "id")')
class Note {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Date)
  written!: Date;

  @Field(() => String, { nullable: true })
  @Access('money:read')
  secret?: string;
}

class Notes1325462400001 implements MigrationInterface {
  name = 'Notes1325462400001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (id text primary key, organisation uuid, text text, written timestamptz)');
    await runner.query(protect('budget', 'note', `organisation::text = (select nullif(current_setting('samlar.organisation', true), ''))`, 'true'));
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const note = (context: Context, id: string) => loader(context, 'notes', async (manager, keys) =>
  new Map((await manager.query('select * from note where id = any($1)', [keys])).map((row: Note) => [row.id, { ...row, secret: 'hidden' }]))).load(id);

@Resolver()
class NoteResolver {
  @Query(() => Note, { nullable: true })
  note(@Arg('id', () => ID) id: string, @Ctx() context: Context): unknown {
    return note(context, id);
  }

  @Query(() => [Int])
  times(@Arg('n', () => Int) n: number): number[] {
    if (n < 0) throw badInput('Less than none.');
    if (n === 13) throw new Error('a bug with a secret');
    if (n === 14) throw new GraphQLError('also a bug', { extensions: { inside: 'secret' } });
    return [n, n];
  }

  @Query(() => String)
  @CacheControl(60, 'PUBLIC')
  kept(): string {
    return 'for a minute';
  }

  @Mutation(() => String)
  say(@Arg('what', () => String) what: string, @Ctx() context: Context): string {
    return `${context.viewer.person}: ${what}`;
  }
}

const [own, other] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
const viewer = testViewer('p1', own, ['EMPLOYEE']);
const leader = testViewer('p2', own, ['PRINCIPAL']);
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(defineSubgraph({
    name: 'budget', entities: [], resolvers: [NoteResolver], migrations: [Notes1325462400001],
    references: { Note: ({ id }: { id: string }, context) => note(context, id).then((found) => (found ? { __typename: 'Note', ...found } : null)) },
  }));
  await subgraph.arrange((manager) => manager.query(
    `insert into note values ('a', $1, 'ours', '2013-06-03T08:00:00Z'), ('b', $2, 'theirs', '2013-06-03T08:00:00Z')`, [own, other]));
});
afterAll(() => subgraph?.stop());

/** An id made anew for each masked error. */
const comparable = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer).replace(/"requestId":"[^"]+"/g, '"requestId":"…"'));

const CASES: [string, typeof viewer, string, object?][] = [
  ['a field', viewer, '{ times(n: 2) }'],
  ['an instant, and another organisation’s row kept away', viewer, '{ a: note(id: "a") { id text written __typename } b: note(id: "b") { id } }'],
  ['a right that is missing', viewer, '{ note(id: "a") { id secret } }'],
  ['a right that is there', leader, '{ note(id: "a") { id secret } }'],
  ['entities', viewer, 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Note { text } } }', { r: [{ __typename: 'Note', id: 'a' }, { __typename: 'Note', id: 'b' }] }],
  ['an error for the caller', viewer, '{ times(n: -1) }'],
  ['a bug, masked', viewer, '{ times(n: 13) }'],
  ['a bug with extensions, masked', viewer, '{ times(n: 14) }'],
  ['a variable that does not fit', viewer, 'query($n: Int!) { times(n: $n) }', { n: 'two' }],
  ['a variable that is missing', viewer, 'query($n: Int!) { times(n: $n) }'],
  ['a field that is not there', viewer, '{ nothing }'],
  ['a text that is no GraphQL', viewer, '{'],
  ['a mutation', viewer, 'mutation { say(what: "hello") }'],
  ['introspection', viewer, '{ __schema { queryType { name } } _service { sdl } }'],
];

test.each(CASES.map(([name, ...asked]) => ({ name, asked })))('$name: the same over HTTP, in the process and from a thread, the second time too', async ({ asked: [who, document, variables] }) => {
  const overHttp = comparable(await subgraph.query(who, document, variables));
  for (let time = 0; time < 2; time++) {
    const inProcess = await subgraph.serve(who, document, variables);
    expect(comparable(inProcess)).toEqual(overHttp);
    for (const wanted of [undefined, ['cache-control']]) {
      const served = await subgraph.serveText(who, document, variables, wanted);
      expect(comparable(JSON.parse(served!.text))).toEqual(overHttp);
    }
  }
});

test('the cases reach what they say', async () => {
  expect((await subgraph.serve(viewer, CASES[1]![2]))?.data).toEqual({ a: { id: 'a', text: 'ours', written: '2013-06-03T08:00:00.000Z', __typename: 'Note' }, b: null });
  expect((await subgraph.serve(viewer, CASES[2]![2]))?.errors?.[0].extensions.code).toBe('FORBIDDEN');
  expect((await subgraph.serve(leader, CASES[3]![2]))?.data.note.secret).toBe('hidden');
  expect(JSON.stringify(await subgraph.serve(viewer, CASES[6]![2]))).not.toMatch(/secret/);
});

test('a thread tells the headers that are wanted, and no others', async () => {
  expect((await subgraph.serveText(viewer, '{ kept }'))?.headers).toBeUndefined();
  expect((await subgraph.serveText(viewer, '{ kept }', {}, ['cache-control']))?.headers).toEqual({ 'cache-control': 'max-age=60, public' });
  expect((await subgraph.serveText(viewer, '{ kept }', {}, ['etag']))?.headers).toEqual({});
});

test('an unsigned caller is refused', async () => {
  expect(await subgraph.serveText(null, '{ times(n: 1) }')).toBeNull();
  expect(await subgraph.serveText(null, '{ times(n: 1) }', {}, ['cache-control'])).toBeNull();
  expect(await subgraph.serve(null, '{ times(n: 1) }')).toBeNull();
  expect((await subgraph.query(null, '{ times(n: 1) }')).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  expect((await subgraph.serve(RESEARCH, '{ times(n: 1) }'))?.data).toEqual({ times: [1, 1] });
});
