import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import type { Viewer } from '@samlar/viewer/viewer';
import { refuse, regionalRefusal, type Outcome } from '../refusal';

@InputType()
export class OpenRoundInput {
  @Field(() => ID, { description: 'Readable: lower-case letters, digits and hyphens.' })
  @Matches(/^[a-z0-9-]{2,40}$/)
  id: string;

  @Field(() => String)
  @Length(1, 200)
  title: string;

  @Field(() => DateScalar)
  starts: string;

  @Field(() => DateScalar)
  ends: string;

  @Field(() => [ID], { description: 'Codes of the municipalities that take part.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(300)
  @ArrayUnique()
  municipalities: string[];
}

/** Opens a round. Refusals: NOT_FOR_ONE_MUNICIPALITY, ROUND_REVERSED, ROUND_EXISTS, MUNICIPALITY_UNKNOWN (the first such code is the subject). */
export async function openRound(manager: EntityManager, viewer: Viewer, input: OpenRoundInput): Promise<Outcome> {
  const refusal = regionalRefusal(viewer);
  if (refusal) return refusal;
  if (input.ends < input.starts) return refuse('ROUND_REVERSED');
  const known: { code: string }[] = await manager.query('select code from municipality where code = any($1)', [input.municipalities]);
  const unknown = input.municipalities.find((code) => !known.some((row) => row.code === code));
  if (unknown) return refuse('MUNICIPALITY_UNKNOWN', unknown, { code: unknown });
  const made = await manager.query(
    'insert into round (id, title, starts, ends) values ($1, $2, $3, $4) on conflict do nothing returning id',
    [input.id, input.title, input.starts, input.ends],
  );
  if (made.length === 0) return refuse('ROUND_EXISTS', input.id, { id: input.id });
  await manager.query('insert into round_municipality (round_id, code) select $1, unnest($2::text[])', [input.id, input.municipalities]);
  await emit(manager, 'RoundOpened', viewer.organisation, { round: input.id, title: input.title });
  return { id: input.id };
}
