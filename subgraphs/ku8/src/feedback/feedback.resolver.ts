import { In } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById, AssignmentResult } from '../assignment';
import { Person } from '../foreign';
import { answer } from '../refusal';
import { Feedback } from './feedback';
import { giveGroupFeedback, giveIndividualFeedback, GroupFeedbackInput, IndividualFeedbackInput } from './give-feedback';

const feedbackOf = (context: Context) =>
  loader<Feedback[]>(context, 'feedback', async (manager, ids) =>
    groupedBy(ids, await manager.find(Feedback, { where: { assignmentId: In(ids) }, order: { givenOn: 'ASC', id: 'ASC' } }), (one) => one.assignmentId));

@Resolver(() => Assignment)
export class FeedbackOfAssignment {
  @FieldResolver(() => [Feedback], { description: 'The group’s feedback, and the individual feedback the viewer has given or received.' })
  async feedback(@Root() assignment: Assignment, @Ctx() context: Context): Promise<Feedback[]> {
    return (await feedbackOf(context).load(assignment.id)) ?? [];
  }

  @Access('ku8:observe')
  @Mutation(() => AssignmentResult)
  async giveIndividualFeedback(
    @Arg('input', () => IndividualFeedbackInput) input: IndividualFeedbackInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    const outcome = await runCommand(context, 'giveIndividualFeedback', key, (manager) => giveIndividualFeedback(manager, context.viewer, input));
    return answer(outcome, assignmentById(context));
  }

  @Access('ku8:observe')
  @Mutation(() => AssignmentResult)
  async giveGroupFeedback(
    @Arg('input', () => GroupFeedbackInput) input: GroupFeedbackInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    const outcome = await runCommand(context, 'giveGroupFeedback', key, (manager) => giveGroupFeedback(manager, context.viewer, input));
    return answer(outcome, assignmentById(context));
  }
}

@Resolver(() => Feedback)
export class FeedbackResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  giver(@Root() feedback: Feedback): Person {
    return Person.of(feedback.giverId);
  }

  @FieldResolver(() => Person, { nullable: true })
  receiver(@Root() feedback: Feedback): Person | null {
    return feedback.receiverId === null ? null : Person.of(feedback.receiverId);
  }
}
