import { ArrayMaxSize, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import { refuse, regionalRefusal, type Outcome } from '../refusal';

const CODE = /^[0-9]{4}$/;

@InputType({ description: 'Public facts of a municipality that peer visits need.' })
export class JoinExchangeInput {
  @Field(() => ID, { description: "Statistics Sweden's four digits." })
  @Matches(CODE)
  code: string;

  @Field(() => ID, { description: 'The municipality’s own id in organisation.' })
  @IsUUID()
  organisation: string;

  @Field(() => String)
  @Length(1, 100)
  name: string;

  @Field(() => Float, { description: 'Of its seat, degrees north.' })
  @Min(-90)
  @Max(90)
  latitude: number;

  @Field(() => Float, { description: 'Of its seat, degrees east.' })
  @Min(-180)
  @Max(180)
  longitude: number;

  @Field(() => [ID], { description: 'Codes of the municipalities it borders on, by land or water.' })
  @ArrayMaxSize(30)
  @Matches(CODE, { each: true })
  neighbours: string[];

  @Field(() => Int, { defaultValue: 8 })
  @Min(1)
  @Max(1000)
  observerTarget: number;
}

/** Refusals: NOT_FOR_ONE_MUNICIPALITY, CODE_TAKEN, ORGANISATION_TAKEN: a code and an organisation belong together for good. */
export async function joinExchange(manager: EntityManager, viewer: Viewer, input: JoinExchangeInput): Promise<Outcome> {
  const refusal = regionalRefusal(viewer);
  if (refusal) return refusal;
  const known: { code: string; organisation: string }[] = await manager.query(
    'select code, organisation from municipality where code = $1 or organisation = $2', [input.code, input.organisation]);
  if (known.some((row) => row.code !== input.code)) return refuse('ORGANISATION_TAKEN', input.organisation);
  if (known.some((row) => row.organisation !== input.organisation)) return refuse('CODE_TAKEN', input.code);
  await manager.query(
    `insert into municipality (code, organisation, name, latitude, longitude, neighbours, observer_target) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (code) do update set name = $3, latitude = $4, longitude = $5, neighbours = $6, observer_target = $7`,
    [input.code, input.organisation, input.name, input.latitude, input.longitude, input.neighbours, input.observerTarget],
  );
  return { id: input.code };
}
