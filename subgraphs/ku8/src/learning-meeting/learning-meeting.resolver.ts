import { In } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById, AssignmentResult } from '../assignment';
import { answer } from '../refusal';
import { holdLearningMeeting, HoldLearningMeetingInput } from './hold-learning-meeting';
import { LearningMeeting } from './learning-meeting';

const meetingOf = (context: Context) =>
  loader<LearningMeeting>(context, 'learning meeting', async (manager, ids) =>
    byKey(await manager.find(LearningMeeting, { where: { assignmentId: In(ids) } }), (meeting) => meeting.assignmentId));

@Resolver(() => Assignment)
export class LearningMeetingOfAssignment {
  @FieldResolver(() => LearningMeeting, { nullable: true })
  async learningMeeting(@Root() assignment: Assignment, @Ctx() context: Context): Promise<LearningMeeting | undefined> {
    return meetingOf(context).load(assignment.id);
  }

  @Mutation(() => AssignmentResult, { description: 'Records the learning meeting; it ends the assignment.' })
  async holdLearningMeeting(
    @Arg('input', () => HoldLearningMeetingInput) input: HoldLearningMeetingInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    const outcome = await runCommand(context, 'holdLearningMeeting', key, (manager) => holdLearningMeeting(manager, context.viewer, input));
    return answer(outcome, assignmentById(context));
  }
}
