import { ArrayMaxSize, IsNotEmpty, ValidateNested } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Period, Refused } from '@samlar/subgraph/value-types';
import { Association, Municipality } from '../org-unit';
import { Person } from '../person';
import { personById } from '../person.loaders';
import { endBody, formBody, type BodyOutcome } from './form-body';
import { refuse } from './governance.messages';
import { GovernanceBody, GovernanceKind, GovernanceMember, GovernanceTask } from './governance-body';

@InputType()
export class GovernanceMemberInput {
  @Field(() => ID, { nullable: true })
  person: string | null;

  @Field(() => String, { nullable: true, description: 'For somebody from outside: their role, no name.' })
  outsideRole: string | null;

  @Field(() => GovernanceTask)
  task: GovernanceTask;
}

@InputType()
export class FormBodyInput {
  @Field(() => ID)
  organisation: string;

  @Field(() => GovernanceKind)
  kind: GovernanceKind;

  @IsNotEmpty({ message: 'name the body' })
  @Field(() => String)
  name: string;

  @Field(() => DateScalar)
  start: string;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [GovernanceMemberInput])
  members: GovernanceMemberInput[];
}

@InputType()
export class EndBodyInput {
  @Field(() => ID)
  body: string;

  @Field(() => DateScalar)
  end: string;
}

export const GovernanceResult = createUnionType({
  name: 'GovernanceResult',
  types: () => [GovernanceBody, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'GovernanceBody'),
});

interface BodyRow {
  id: string;
  organisation: string;
  kind: GovernanceKind;
  name: string;
  start: string;
  end: string | null;
}

const BODY = 'select id, organisation, kind, name, period_start::text as start, period_end::text as "end" from governance_body';
const shown = ({ start, end, ...row }: BodyRow): GovernanceBody => Object.assign(new GovernanceBody(), row, { period: Period.of(start, end) });

const bodyById = (context: Context) =>
  loader<BodyRow>(context, 'governance body', async (manager, ids) => byKey<BodyRow>(await manager.query(`${BODY} where id = any($1)`, [ids]), (row) => row.id));

const bodiesOf = (context: Context) =>
  loader<BodyRow[]>(context, 'governance', async (manager, ids) =>
    groupedBy<BodyRow>(ids, await manager.query(`${BODY} where organisation = any($1) order by period_end desc nulls first, name`, [ids]), (row) => row.organisation));

const membersOf = (context: Context) =>
  loader<GovernanceMember[]>(context, 'governance members', async (manager, bodies) =>
    groupedBy(bodies, await manager.query(
      `select body, task, person as "personId", outside_role as "outsideRole" from governance_member where body = any($1) order by task, outside_role, person`, [bodies]),
    (row: { body: string }) => row.body) as never);

@Resolver(() => GovernanceMember)
export class GovernanceMemberResolver {
  @FieldResolver(() => Person, { nullable: true })
  async person(@Root() member: GovernanceMember, @Ctx() context: Context): Promise<Person | null | undefined> {
    return member.personId === null ? null : personById(context).load(member.personId);
  }
}

@Resolver(() => GovernanceBody)
export class GovernanceBodyResolver {
  @FieldResolver(() => [GovernanceMember], { description: 'Those the viewer may see.' })
  async members(@Root() body: GovernanceBody, @Ctx() context: Context): Promise<GovernanceMember[]> {
    return (await membersOf(context).load(body.id)) ?? [];
  }

  @Access('organisation:write')
  @Mutation(() => GovernanceResult)
  async formBody(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => FormBodyInput) input: FormBodyInput, @Ctx() context: Context): Promise<typeof GovernanceResult> {
    const members = input.members.map(({ person = null, outsideRole = null, task }) => ({ person, outsideRole, task }));
    if (members.some(({ person, outsideRole }) => (person === null) === (outsideRole === null))) throw badInput('A member is either a person or a role from outside.');
    return answer(context, await formBody(context, key, { ...input, members }), input.organisation);
  }

  @Access('organisation:write')
  @Mutation(() => GovernanceResult, { description: 'Ends a body; it stays on record.' })
  async endBody(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => EndBodyInput) input: EndBodyInput, @Ctx() context: Context): Promise<typeof GovernanceResult> {
    return answer(context, await endBody(context, key, { ...input }), input.body);
  }
}

async function answer(context: Context, done: BodyOutcome, subject: string): Promise<typeof GovernanceResult> {
  if (done.refused) return refuse(done.refused, subject, done.values);
  return shown((await bodyById(context).load(done.body!))!);
}

@Resolver(() => Municipality)
export class GovernanceOfMunicipality {
  @FieldResolver(() => [GovernanceBody], { description: 'Running ones first.' })
  async governance(@Root() unit: Municipality, @Ctx() context: Context): Promise<GovernanceBody[]> {
    return ((await bodiesOf(context).load(unit.id)) ?? []).map(shown);
  }
}

@Resolver(() => Association)
export class GovernanceOfAssociation {
  @FieldResolver(() => [GovernanceBody], { description: 'Running ones first: the programme’s own.' })
  async governance(@Root() unit: Association, @Ctx() context: Context): Promise<GovernanceBody[]> {
    return ((await bodiesOf(context).load(unit.id)) ?? []).map(shown);
  }
}
