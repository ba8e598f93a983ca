import { refusing, type Outcome as OutcomeOf, type Refusal as RefusalOf } from '@samlar/subgraph/refusal';
import { refused, type RefusalCode } from './refusal.messages';

export type Refusal = RefusalOf<RefusalCode>;
export type Outcome = OutcomeOf<RefusalCode>;
export const { refuse, said, answer } = refusing(refused);
