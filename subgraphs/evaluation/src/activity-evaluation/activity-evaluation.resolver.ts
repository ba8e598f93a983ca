import { createHmac } from 'node:crypto';
import {
  Arg, Ctx, createUnionType, Directive, Field, FieldResolver, Float, ID, Int, Mutation, ObjectType, Resolver, Root,
} from 'type-graphql';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { asViewer } from '@samlar/subgraph/database';
import { Absence, Refused } from '@samlar/subgraph/value-types';
import { RESEARCH } from '@samlar/viewer/viewer';
import { CultureText, GENERATED } from '../caution';
import { surveyKey } from '../env';
import { LearningActivity } from '../learning-activity';
import { refused } from '../refusal.messages';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'How useful an activity was found (B06). Figures need seven answers.' })
export class ActivityEvaluation {
  activity: string;

  @Field(() => Int, { nullable: true })
  responses: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean of 1 (of no use) to 5 (of great use).' })
  usefulness: number | null;

  @Field(() => Absence, { nullable: true, description: 'SUPPRESSED while fewer than seven have answered.' })
  absence: Absence | null;

  @Field(() => CultureText, { nullable: true, description: 'What the answers need said about them; null where people gave them.' })
  caution: CultureText | null;
}

@ObjectType()
export class ActivityEvaluated {
  @Field(() => LearningActivity)
  activity: LearningActivity;
}

export const EvaluateActivityResult = createUnionType({
  name: 'EvaluateActivityResult',
  types: () => [ActivityEvaluated, Refused] as const,
});

const evaluationOf = (context: Context) =>
  loader<ActivityEvaluation>(context, 'activity evaluation', async (manager, activities) => {
    const rows: (ActivityEvaluation & { generated: boolean })[] = await manager.query(
      'select activity, responses, usefulness, generated from activity_evaluation where activity = any($1)', [activities]);
    return byKey(rows.map((row) => ({
      ...row, absence: row.responses === null ? Absence.SUPPRESSED : null, caution: row.generated ? GENERATED : null,
    })), (row) => row.activity);
  });

/** Of the activities, those that the viewer has completed. */
const completedBy = (context: Context) =>
  loader<boolean>(context, 'completed', async (manager, activities) => {
    const rows: { activity: string }[] = await manager.query('select activity from completed where activity = any($1) and person = $2', [activities, context.viewer.person]);
    return new Map(rows.map(({ activity }) => [activity, true]));
  });

@Resolver(() => LearningActivity)
export class ActivityEvaluationResolver {
  @FieldResolver(() => ActivityEvaluation, { nullable: true, description: 'Null where nobody has answered.' })
  async evaluation(@Root() activity: LearningActivity, @Ctx() context: Context): Promise<ActivityEvaluation | undefined> {
    return evaluationOf(context).load(activity.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer has completed it, and so may say how useful it was. Programmes only.' })
  async mayEvaluate(@Root() { id }: LearningActivity, @Ctx() context: Context): Promise<boolean> {
    return context.viewer.person !== null && (await completedBy(context).load(id)) === true;
  }

  @Mutation(() => EvaluateActivityResult, {
    description: 'How useful the viewer found an activity, 1–5. Answering again replaces the answer, so that sent twice it counts once; who answered is kept as a keyed hash only.',
  })
  async evaluateActivity(
    @Arg('activity', () => ID) activity: string,
    @Arg('usefulness', () => Int) usefulness: number,
    @Ctx() context: Context,
  ): Promise<ActivityEvaluated | Refused> {
    const { person, organisation } = context.viewer;
    if (person === null || organisation === null) return refused('SIGN_IN', activity);
    if (usefulness < 1 || usefulness > 5) return refused('USEFULNESS_OUT_OF_SCALE', activity, { value: usefulness });
    if (!(await completedBy(context).load(activity))) return refused('NOT_COMPLETED', activity);
    const respondent = createHmac('sha256', surveyKey()).update(JSON.stringify(['activity', activity, person])).digest();
    // As nobody, and without an idempotency key: a command's row has its sender and time, and its transaction number is the answer's (§6.1-10).
    await asViewer(context.dataSource, RESEARCH, (manager) =>
      manager.query('select answer_activity($1, $2, $3, $4)', [activity, respondent, organisation, usefulness]));
    return Object.assign(new ActivityEvaluated(), { activity: Object.assign(new LearningActivity(), { id: activity }) });
  }
}
