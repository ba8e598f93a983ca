import { Arg, Ctx, createUnionType, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { fileOf, UploadScalar, type Upload } from '@samlar/subgraph/upload';
import { NamedValue, Refused } from '@samlar/subgraph/value-types';
import { said, type Refusal } from '../refusal';
import { Wave, waveById } from '../wave';
import { importSupplierAggregate, type SupplierImportOutcome } from './import-supplier-aggregate';
import { say } from './supplier-report.messages';

@ObjectType({ description: 'One thing about the file that a person should know. An error stops the import.' })
export class SupplierImportProblem {
  @Field(() => String, { description: 'error or warning' })
  severity: string;

  @Field(() => Int, { nullable: true, description: 'As a spreadsheet counts rows, header included; null: the file as a whole.' })
  row: number | null;

  @Field(() => String, { nullable: true })
  column: string | null;

  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'Swedish. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'English of what the reading of any table finds, for who has no words for `code`; null for what this report alone finds.' })
  messageEnglish: string | null;

  @Field(() => [NamedValue], { description: 'What the message speaks of.' })
  values: NamedValue[];
}

function told({ severity, row, column, ...problem }: SupplierImportOutcome['problems'][number]): SupplierImportProblem {
  const words = 'message' in problem
    ? { code: problem.code, message: problem.message.sv, messageEnglish: problem.message.en, values: NamedValue.list(problem.values) }
    : { ...say(problem.code, problem.values), messageEnglish: null };
  return Object.assign(new SupplierImportProblem(), { severity, row, column, ...words });
}

@ObjectType({ description: 'What a supplier’s report holds, or what was stored from it.' })
export class SupplierImportReport {
  @Field(() => Wave)
  wave: Wave;

  @Field(() => Int)
  rows: number;

  @Field(() => Int, { description: 'Units of the wave that the report has.' })
  units: number;

  @Field(() => Int, { description: 'Units whose figures are hidden: too few answered, or theirs would give those of too few.' })
  suppressed: number;

  @Field(() => Boolean, { description: 'No problem is an error: the file may be committed.' })
  acceptable: boolean;

  @Field(() => Boolean)
  committed: boolean;

  @Field(() => [SupplierImportProblem])
  problems: SupplierImportProblem[];
}

export const SupplierImportResult = createUnionType({
  name: 'SupplierImportResult',
  types: () => [SupplierImportReport, Refused] as const,
});

@Resolver()
export class SupplierImportResolver {
  @Access('culture:run')
  @Mutation(() => SupplierImportResult, {
    description: 'A procured measurement’s aggregate report, CSV or XLSX. Without commit it is only read; with it the wave closes.',
  })
  async importSupplierAggregate(
    @Arg('wave', () => ID) wave: string,
    @Arg('file', () => UploadScalar) upload: Upload,
    @Arg('commit', () => Boolean) commit: boolean,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<SupplierImportReport | Refused> {
    const file = await fileOf(upload);
    const outcome: SupplierImportOutcome | Refusal = commit
      ? await runCommand(context, 'importSupplierAggregate', idempotencyKey, (manager) =>
        importSupplierAggregate(manager, wave, file, true, today()))
      : await context.read((manager) => importSupplierAggregate(manager, wave, file, false, today()));
    if ('refused' in outcome) return said(outcome);
    return Object.assign(new SupplierImportReport(), outcome, { problems: outcome.problems.map(told), wave: await waveById(context).load(wave) });
  }
}
