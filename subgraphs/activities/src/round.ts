import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '@samlar/subgraph/context';
import { ActivityHandover, handoverOf } from './handover';

/** A round of peer visits, ku8's; here it has its owner after the project, as everything a project leaves behind. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A round of peer visits between municipalities (omgång).' })
export class Round {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Round)
export class HandoverOfRound {
  @FieldResolver(() => ActivityHandover, { nullable: true, description: 'Who owns it since its project was closed; null while the project runs or where there was none.' })
  async handover(@Root() round: Round, @Ctx() context: Context): Promise<ActivityHandover | undefined> {
    return handoverOf(context, 'ROUND', round.id);
  }
}

export const roundReferences = { Round: ({ id }: { id: string }) => Object.assign(new Round(), { id }) };
