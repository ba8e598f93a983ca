import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, ValidateIf, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { refuse, unseen, type Outcome } from '../refusal';

@InputType({ description: 'Someone of the visited team, with the name the observers will know them by.' })
export class TeamMemberInput {
  @Field(() => ID)
  @IsUUID()
  person: string;

  @Field(() => String)
  @Length(1, 200)
  name: string;
}

@InputType()
export class SubmitRequestInput {
  @Field(() => ID)
  round: string;

  @Field(() => ID, { description: 'The work team that wishes to be visited, in the viewer’s own municipality.' })
  @IsUUID()
  team: string;

  @Field(() => [TeamMemberInput], { description: 'People of the team who take part; they get individual feedback and write the learning plan.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique((member: TeamMemberInput) => member.person)
  @ValidateNested({ each: true })
  members: TeamMemberInput[];

  @Field(() => String, { description: 'A development area, or something to have lit from another perspective.' })
  @Length(1, 4000)
  question: string;

  @Field(() => [String], { defaultValue: [], description: 'Competences the team hopes the observers have.' })
  @ArrayMaxSize(10)
  @Length(1, 60, { each: true })
  wants: string[];

  @Field(() => String, { nullable: true, description: 'When a visit suits: weeks, days, times; at most 300 characters.' })
  @ValidateIf((input: SubmitRequestInput) => input.wishedTime != null)
  @Length(1, 300)
  wishedTime: string | null;
}

/** Sends a request. Refusals: NOT_FOUND (round), ROUND_CLOSED, MUNICIPALITY_NOT_IN_ROUND, REQUEST_WAITING. */
export async function submitRequest(manager: EntityManager, viewer: Viewer, input: SubmitRequestInput): Promise<Outcome> {
  const [round] = await manager.query('select id, closed_on from round where id = $1', [input.round]);
  if (!round) return unseen('round', input.round);
  if (round.closed_on) return refuse('ROUND_CLOSED', input.round);
  const [municipality] = await manager.query(
    'select code from municipality join round_municipality using (code) where organisation = $1 and round_id = $2',
    [viewer.organisation, input.round],
  );
  if (!municipality) return refuse('MUNICIPALITY_NOT_IN_ROUND', input.round);
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [input.team]);
  const [waiting] = await manager.query(
    'select id from visit_request where team_id = $1 and round_id = $2 and not withdrawn and stage < 3', [input.team, input.round]);
  if (waiting) return refuse('REQUEST_WAITING', waiting.id);

  const id = randomUUID();
  await manager.query(
    `insert into visit_request (id, organisation, code, round_id, team_id, question, wants, submitted_by, submitted_on, wished_time)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, viewer.organisation, municipality.code, input.round, input.team, input.question, input.wants, viewer.person, today(), input.wishedTime ?? null],
  );
  await manager.query(
    `insert into request_party (organisation, request_id, person_id, part, name)
     select $1::uuid, $2::uuid, member.person, 'TEAM', member.name from jsonb_to_recordset($3) as member (person uuid, name text)
     union all select $1, $2, $4::uuid, 'MANAGER', null`,
    [viewer.organisation, id, JSON.stringify(input.members), viewer.person],
  );
  await emit(manager, 'RequestSubmitted', viewer.organisation, { request: id, round: input.round, team: input.team });
  return { id };
}
