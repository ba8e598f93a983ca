import { IsNotEmpty, Matches } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Money, Refused } from '@samlar/subgraph/value-types';
import { BudgetLine } from '../budget-line';
import { lineById } from '../budget-line.loaders';
import { postTransaction } from './post-transaction';
import { refuse } from './posting.messages';

@ObjectType({ description: 'Money posted on a line; never changed, only corrected by a further posting.' })
export class Posting {
  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  postedOn: string;

  @Field(() => Money)
  amount: Money;

  @Field(() => String)
  text: string;

  @Field(() => ID, { nullable: true })
  corrects: string | null;
}

@InputType()
export class PostTransactionInput {
  @Field(() => ID)
  line: string;

  @Field(() => ID, { nullable: true })
  organisation: string | null;

  @Field(() => ID, { nullable: true, description: 'The peer-visit assignment the money is for.' })
  assignment: string | null;

  @Field(() => DateScalar)
  postedOn: string;

  @Matches(/^-?[1-9][0-9]{0,14}$/, { message: 'a whole number of öre, not zero' })
  @Field(() => String, { description: 'Minor units; negative for a correction.' })
  amountMinor: string;

  @IsNotEmpty({ message: 'say what the money is for' })
  @Field(() => String)
  text: string;

  @Field(() => ID, { nullable: true })
  corrects: string | null;
}

export const PostTransactionResult = createUnionType({
  name: 'PostTransactionResult',
  types: () => [BudgetLine, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'BudgetLine'),
});

interface PostingRow extends Omit<Posting, 'amount'> {
  line: string;
  amountMinor: string;
}

/** Postings of a line in one answer, at most. */
const MOST = 200;

const postingsOf = (context: Context, first: number, after: string | null) =>
  loader<PostingRow[]>(context, `postings ${first} ${after}`, async (manager, lines) =>
    groupedBy(lines, await manager.query(
      `select id, line, posted_on::text as "postedOn", amount_minor as "amountMinor", text, corrects from (
         select *, row_number() over (partition by line order by posted_on, id) as place from posting
         where line = any($1) and ($3::uuid is null or (posted_on, id) > (select posted_on, id from posting where id = $3))) as numbered
       where place <= $2 order by posted_on, id`, [lines, first, after]),
    (row: PostingRow) => row.line));

@Resolver(() => BudgetLine)
export class PostingResolver {
  @FieldResolver(() => [Posting], { description: 'By day; `after` is the id of the last posting one has.' })
  async postings(
    @Root() line: BudgetLine,
    @Arg('first', () => Int, { defaultValue: 50, description: `At most ${MOST}.` }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Posting[]> {
    if (first < 1 || first > MOST) throw badInput(`"first" must be 1 to ${MOST}.`);
    const rows = (await postingsOf(context, first, after ?? null).load(line.id)) ?? [];
    return rows.map(({ amountMinor, ...row }) => Object.assign(new Posting(), row, { amount: Money.of(amountMinor) }));
  }

  @Access('money:write')
  @Mutation(() => PostTransactionResult)
  async postTransaction(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => PostTransactionInput) input: PostTransactionInput,
    @Ctx() context: Context,
  ): Promise<typeof PostTransactionResult> {
    const done = await postTransaction(context, key, {
      ...input, organisation: input.organisation ?? null, assignment: input.assignment ?? null, corrects: input.corrects ?? null,
    });
    if (done.refused) return refuse(done.refused, input.line);
    return (await lineById(context).load(done.line))!;
  }
}
