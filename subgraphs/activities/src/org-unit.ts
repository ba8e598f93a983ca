import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Any unit of the organisation subgraph, whatever its kind: the same figures hang on every level of the tree. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A unit of an organisation.' })
export class OrgUnit {
  @Field(() => ID)
  id: string;

  static of(id: string): OrgUnit {
    return Object.assign(new OrgUnit(), { id });
  }
}

export const orgUnitReferences = { OrgUnit: ({ id }: { id: string }) => OrgUnit.of(id) };
