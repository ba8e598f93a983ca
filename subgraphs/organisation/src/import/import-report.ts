import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NamedValue } from '@samlar/subgraph/value-types';

export enum ImportKind {
  UNITS = 'UNITS',
  PEOPLE = 'PEOPLE',
  WHOLE_MUNICIPALITIES = 'WHOLE_MUNICIPALITIES',
  EDUCATION_ADMINISTRATIONS = 'EDUCATION_ADMINISTRATIONS',
  SOCIAL_ADMINISTRATION = 'SOCIAL_ADMINISTRATION',
}
registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: 'What a file holds.',
  valuesConfig: {
    UNITS: { description: 'The tree of one organisation.' },
    PEOPLE: { description: 'People and their employments in one organisation.' },
    WHOLE_MUNICIPALITIES: { description: 'Headcount table of whole municipalities (§2.1).' },
    EDUCATION_ADMINISTRATIONS: { description: 'Headcount table of education administrations with learning leaders (§2.2).' },
    SOCIAL_ADMINISTRATION: { description: 'Headcount table of one social administration by level (§2.3).' },
  },
});

export enum ImportMode {
  PREVIEW = 'PREVIEW',
  COMMIT = 'COMMIT',
}
registerEnumType(ImportMode, { name: 'ImportMode', description: 'Look first, or write.' });

export enum Severity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
}
registerEnumType(Severity, { name: 'Severity', description: 'An error stops the import; a warning is for a person to read.' });

@ObjectType({ description: 'One thing about a file that a person should know.' })
export class ImportProblem {
  @Field(() => Severity)
  severity: Severity;

  @Field(() => Int, { nullable: true, description: 'As a spreadsheet counts rows, header included; null: the file as a whole.' })
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

@ObjectType({ description: 'A figure stated by a document beside the one counted; the difference is shown, never corrected.' })
export class SumCheck {
  @Field(() => String, { description: 'What is compared, Swedish.' })
  label: string;

  @Field(() => String)
  labelEnglish: string;

  @Field(() => Int, { nullable: true, description: 'Null: the document states none.' })
  declared: number | null;

  @Field(() => Int, { nullable: true, description: 'Null: nothing to count yet.' })
  computed: number | null;

  @Field(() => Int, { nullable: true, description: 'declared − computed' })
  difference: number | null;
}

@ObjectType({ description: 'What a file would change, or has changed.' })
export class ImportReport {
  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => Int)
  rows: number;

  @Field(() => [ImportProblem])
  problems: ImportProblem[];

  @Field(() => [SumCheck])
  sumChecks: SumCheck[];

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int, { description: 'In the register, not in the file; left as they are.' })
  notInFile: number;

  @Field(() => Boolean, { description: 'No problem is an error: the file may be committed.' })
  acceptable: boolean;

  @Field(() => Boolean)
  committed: boolean;
}

/** What reading a file gives before anything is written: the report, and the writing. */
export interface ImportPlan {
  report: Omit<ImportReport, 'committed'>;
  write: (manager: import('typeorm').EntityManager) => Promise<void>;
}
