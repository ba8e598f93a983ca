import { Field, Int, ObjectType } from 'type-graphql';

/** A row of `shared_managers`: one post of somebody who leads in several organisations. */
export interface PostRow {
  person: string;
  unit: string;
  organisation: string;
  extent_percent: number;
  host: boolean;
  reporting: number;
}

@ObjectType({ description: 'What a shared manager leads in one municipality.' })
export class ManagerPost {
  unitId: string;
  organisation: string;

  @Field(() => Boolean, { description: 'The municipality is the one that counts the manager among its employees.' })
  host: boolean;

  @Field(() => Int, { description: 'Of full time, per cent.' })
  extentPercent: number;

  /** True, whoever asks: the resolver decides who is told. */
  reportingCount: number;
}

/** Somebody who leads in more than one municipality of a group (domain.md A24). */
@ObjectType({ description: 'A manager of more than one municipality of a group (A24).' })
export class SharedManager {
  personId: string;

  @Field(() => [ManagerPost], { description: 'The host’s first: where the manager is counted as employed.' })
  posts: ManagerPost[];
}
