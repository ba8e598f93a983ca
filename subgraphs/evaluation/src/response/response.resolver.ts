import { Arg, Ctx, createUnionType, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '@samlar/subgraph/context';
import { NamedValue, Refused } from '@samlar/subgraph/value-types';
import { said } from '../refusal';
import { say } from './response.messages';
import { submitResponse } from './submit-response';

@ObjectType({ description: 'The answer is received. Nothing ties it to the code or to anyone.' })
export class ResponseReceived {
  @Field(() => String, { description: 'RESPONSE_RECEIVED.' })
  code: string;

  @Field(() => String, { description: 'Swedish. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => [NamedValue], { description: 'What the message speaks of.' })
  values: NamedValue[];
}

export const SubmitResponseResult = createUnionType({
  name: 'SubmitResponseResult',
  types: () => [ResponseReceived, Refused] as const,
});

@Resolver()
export class ResponseResolver {
  @Mutation(() => SubmitResponseResult, {
    description: 'Answers the culture measurement by one-time code, whoever is signed in. No idempotency key: the code counts once, '
      + 'and a key would tie the answer to its sender.',
  })
  async submitResponse(
    @Arg('code', () => String) code: string,
    @Arg('personal', () => [Int], { description: 'Word numbers: who I am.' }) personal: number[],
    @Arg('current', () => [Int], { description: 'Word numbers: how the culture is now.' }) current: number[],
    @Arg('desired', () => [Int], { description: 'Word numbers: what the culture needs.' }) desired: number[],
    @Ctx() context: Context,
  ): Promise<ResponseReceived | Refused> {
    const outcome = await submitResponse(context.dataSource, code, { personal, current, desired });
    return 'refused' in outcome
      ? said(outcome)
      : Object.assign(new ResponseReceived(), say('RESPONSE_RECEIVED'));
  }
}
