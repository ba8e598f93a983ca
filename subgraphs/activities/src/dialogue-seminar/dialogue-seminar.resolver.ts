import { IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { addStatement } from './add-statement';
import { DialogueGroup, DialogueSeminar, DialogueStatement, type SeminarHalf } from './dialogue-seminar';
import { refuse } from './dialogue-seminar.messages';

const SELECT = 'select id, title, question, held_on::text as "heldOn" from dialogue_seminar';
const seminar = (row: object): DialogueSeminar => Object.assign(new DialogueSeminar(), row);

const groupsOf = (context: Context) =>
  loader<(DialogueGroup & { seminar: string })[]>(context, 'groups of seminar', async (manager, seminars) => {
    const rows: { seminar: string; id: string; name: string; half: SeminarHalf; statements: object[] }[] = await manager.query(
      `select g.seminar, g.id, g.name, g.half,
         coalesce(json_agg(json_build_object('id', s.id, 'theme', s.theme, 'text', s.text) order by s.written_at, s.id) filter (where s.id is not null), '[]') as statements
       from dialogue_group g left join dialogue_statement s on s.dialogue_group = g.id where g.seminar = any($1) group by g.id order by g.half desc, g.name`, [seminars]);
    const groups = rows.map((row) => Object.assign(new DialogueGroup(), { ...row, statements: row.statements.map((each) => Object.assign(new DialogueStatement(), each)) }));
    return groupedBy(seminars, groups as (DialogueGroup & { seminar: string })[], (group) => group.seminar);
  });

@InputType()
export class StatementInput {
  @Field(() => ID)
  @IsUUID('all')
  group: string;

  @Field(() => String)
  @MaxLength(100)
  theme: string;

  @Field(() => String)
  @MaxLength(2_000)
  text: string;
}

export const StatementResult = createUnionType({
  name: 'StatementResult', types: () => [DialogueSeminar, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => DialogueSeminar)
export class DialogueSeminarResolver {
  @Query(() => [DialogueSeminar], { description: 'Those of the viewer’s organisation, the latest first; at most 100.' })
  async dialogueSeminars(@Ctx() context: Context): Promise<DialogueSeminar[]> {
    return context.read(async (manager) => (await manager.query(`${SELECT} order by held_on desc, id limit 100`) as object[]).map(seminar));
  }

  @FieldResolver(() => [DialogueGroup], { description: 'The morning’s first, by name.' })
  async groups(@Root() { id }: DialogueSeminar, @Ctx() context: Context): Promise<DialogueGroup[]> {
    return (await groupsOf(context).load(id)) ?? [];
  }

  @Access('activities:plan')
  @Mutation(() => StatementResult, { description: 'Writes down a group’s point.' })
  async addStatement(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => StatementInput) input: StatementInput, @Ctx() context: Context): Promise<typeof StatementResult> {
    const done = await addStatement(context, key, input);
    if (done.refused) return refuse(done.refused, done.group);
    return context.read(async (manager) => seminar((await manager.query(`${SELECT} where id = $1`, [(done as { seminar: string }).seminar]) as object[])[0]!));
  }
}
