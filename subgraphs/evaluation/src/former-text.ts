import { FieldResolver, Resolver, Root } from 'type-graphql';
import { FormerText } from '@samlar/subgraph/former-text';
import { Person } from './person';

@Resolver(() => FormerText)
export class FormerTextResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it anew; null where that is nobody’s to know, as of a receipt.' })
  replacedBy(@Root() former: FormerText): Person | null {
    return former.replacedBy === null ? null : Person.of(former.replacedBy);
  }
}
