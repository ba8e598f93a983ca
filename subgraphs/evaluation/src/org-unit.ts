import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { GenderCount } from '@samlar/subgraph/value-types';
import { CacheControl, ChangedBy } from '@samlar/subgraph/cache-control';

/** Any unit of the organisation, known here by its key alone; organisation knows the kinds (domain.md §5.2). */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['WaveClosed', 'ResultsComputed'])
@ObjectType({ description: 'A unit of an organisation, with what evaluation knows of it.' })
export class OrgUnit {
  @Field(() => ID)
  id: string;

  /** Sent along by the gateway for `@requires`; absent otherwise. */
  headcount?: GenderCount;

  static of(id: string): OrgUnit {
    return Object.assign(new OrgUnit(), { id });
  }
}

export const orgUnitReferences = {
  OrgUnit: (reference: { id: string; headcount?: GenderCount }) => Object.assign(new OrgUnit(), reference),
};
