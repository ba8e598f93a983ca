import { IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';

@InputType()
export class RegisterRiskInput {
  @Field(() => ID, { nullable: true, description: 'The unit it concerns; the whole organisation when left out.' })
  @IsOptional()
  @IsUUID('all')
  scope: string | null;

  @Field(() => String)
  @Length(1, 300)
  title: string;

  @Field(() => Int, { nullable: true, description: '1–5; leave both out for a risk that is not assessed.' })
  probability: number | null;

  @Field(() => Int, { nullable: true })
  consequence: number | null;

  @Field(() => ID, { nullable: true, description: 'A person. Needed from score 15, with mitigation and its date.' })
  @IsOptional()
  @IsUUID('all')
  owner: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000)
  mitigation: string | null;

  @Field(() => DateScalar, { nullable: true })
  mitigationDue: string | null;

  @Field(() => DateScalar, { nullable: true })
  reviewOn: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Show it to every organisation that takes part.' })
  programmeWide: boolean;
}

@InputType()
export class ReassessRiskInput {
  @Field(() => Int)
  probability: number;

  @Field(() => Int)
  consequence: number;

  @Field(() => String, { nullable: true, description: 'What made the difference.' })
  @IsOptional()
  @MaxLength(2000)
  note: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The next review; as before when left out.' })
  reviewOn: string | null;
}

@InputType()
export class MitigationInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID('all')
  owner: string | null;

  @Field(() => String)
  @Length(1, 2000)
  mitigation: string;

  @Field(() => DateScalar, { nullable: true })
  mitigationDue: string | null;
}
