import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { notFound } from '@samlar/subgraph/errors';
import { fileOf, UploadScalar, type Upload } from '@samlar/subgraph/upload';
import { Money, NamedValue } from '@samlar/subgraph/value-types';
import type { Problem } from '@samlar/table/problem';
import { planBudget, writeBudget, type BudgetPlan } from './import-budget';

@ObjectType({ description: 'One thing about a cost table that a person should know.' })
export class BudgetImportProblem {
  @Field(() => Boolean, { description: 'An error stops the import; anything else is for a person to read.' })
  error: boolean;

  @Field(() => Int, { nullable: true })
  row: number | null;

  @Field(() => String, { nullable: true })
  column: string | null;

  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'Swedish. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => String)
  messageEnglish: string;

  @Field(() => [NamedValue], { description: 'What the message speaks of.' })
  values: NamedValue[];
}

@ObjectType({ description: 'What a cost table holds and whether it was written.' })
export class BudgetImportReport {
  @Field(() => Int)
  rows: number;

  @Field(() => [BudgetImportProblem])
  problems: BudgetImportProblem[];

  @Field(() => Money, { nullable: true })
  declared: Money | null;

  @Field(() => Money)
  computed: Money;

  @Field(() => Money, { nullable: true, description: 'declared − computed' })
  difference: Money | null;

  @Field(() => Boolean)
  acceptable: boolean;

  @Field(() => Boolean)
  committed: boolean;
}

const HAS_LINES: Problem = {
  severity: 'error', row: null, column: null, code: 'project-has-lines' as Problem['code'], values: {},
  message: {
    sv: 'Projektet har redan rader. Läs in i ett nytt projekt, eller flytta pengar mellan raderna.',
    en: 'The project already has lines. Import into a new project, or reallocate between its lines.',
  },
};

function report(plan: BudgetPlan, committed: boolean, more: Problem[] = []): BudgetImportReport {
  const problems = [...plan.problems, ...more];
  return {
    rows: plan.rows.length,
    problems: problems.map(({ severity, row, column, code, message, values }) => ({
      error: severity === 'error', row, column, code, message: message.sv, messageEnglish: message.en, values: NamedValue.list(values),
    })),
    declared: plan.declaredMinor === null ? null : Money.of(plan.declaredMinor),
    computed: Money.of(plan.computedMinor),
    difference: plan.declaredMinor === null ? null : Money.of(BigInt(plan.declaredMinor) - BigInt(plan.computedMinor)),
    acceptable: !problems.some(({ severity }) => severity === 'error'),
    committed,
  };
}

@Resolver()
export class BudgetImportResolver {
  @Access('money:write')
  @Mutation(() => BudgetImportReport, { description: 'Reads a cost table into a project without lines; only reports unless `commit`.' })
  async importBudget(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('project', () => ID) project: string,
    @Arg('file', () => UploadScalar, { description: 'CSV or XLSX.' }) file: Upload,
    @Arg('commit', () => Boolean) commit: boolean,
    @Ctx() context: Context,
  ): Promise<BudgetImportReport> {
    const plan = await planBudget(await fileOf(file));
    const [known] = await context.read((manager) => manager.query('select exists (select from budget_line where project = $1) as taken from project where id = $1', [project]));
    if (!known) throw notFound('project', project);
    if (!commit || !plan.acceptable) return report(plan, false, known.taken ? [HAS_LINES] : []);
    const done = await runCommand(context, 'importBudget', key, async (manager) => ({
      written: (await writeBudget(manager, project, context.viewer.organisation, plan)) !== null,
    }));
    return report(plan, done.written, done.written ? [] : [HAS_LINES]);
  }
}
