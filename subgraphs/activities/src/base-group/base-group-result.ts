import { createUnionType, Field, ObjectType } from 'type-graphql';
import { NamedValue, Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { BaseGroupSet } from './base-group';
import type { ImpossibilityProof } from './composition';
import { proofText } from './impossibility';

@ObjectType({ description: 'A hard rule held against the groups: whether it holds and what was counted.' })
export class BaseGroupRule {
  @Field(() => String, { description: 'NO_DEPENDENCY, TWO_ADMINISTRATIONS, HEADS_TOGETHER, ASPIRANTS_TOGETHER, EXACTLY_ONE_GROUP or SIZE.' })
  rule: string;

  @Field(() => Boolean)
  holds: boolean;

  @Field(() => String, { description: 'In Swedish. Other languages word `RULE_` and the rule with `values`.' })
  text: string;

  @Field(() => [NamedValue])
  values: NamedValue[];

  @Field(() => [Person], { description: 'Who breaks it.' })
  people: Person[];
}

@ObjectType({ description: 'Somebody to be placed in a base group.' })
export class BaseGroupCandidate {
  @Field(() => Person)
  person: Person;

  @Field(() => String, { description: 'MUNICIPAL_CHIEF, HEAD_OF_ADMINISTRATION, MANAGER or ASPIRANT.' })
  standing: string;

  @Field(() => String, { description: 'WOMAN, MAN or UNSPECIFIED.' })
  sex: string;

  @Field(() => [OrgUnit])
  administrations: OrgUnit[];
}

@ObjectType({ description: 'Two people of a group one of whom leads the other.' })
export class DependencyConflict {
  @Field(() => Person)
  superior: Person;

  @Field(() => Person)
  subordinate: Person;

  @Field(() => [Person], { description: 'From the superior down, both included.' })
  chain: Person[];
}

@ObjectType({ description: 'The groups cannot be composed, and this is why.' })
export class CompositionImpossible {
  @Field(() => String, { description: 'SIZE, CLIQUE, ADMINISTRATION, ISOLATED, SHORTAGE or EXHAUSTED.' })
  proof: string;

  @Field(() => String, { description: 'In Swedish. Other languages word `PROOF_` and the proof with `values`.' })
  text: string;

  @Field(() => [NamedValue])
  values: NamedValue[];

  @Field(() => [Person], { description: 'The people the proof is about.' })
  people: Person[];

  @Field(() => OrgUnit, { nullable: true, description: 'The administration the proof is about.' })
  administration: OrgUnit | null;

  static by(proof: ImpossibilityProof): CompositionImpossible {
    const people = proof.kind === 'CLIQUE' || proof.kind === 'SHORTAGE' ? proof.people : proof.kind === 'ISOLATED' ? [proof.person] : [];
    const administration = proof.kind === 'ADMINISTRATION' && proof.administration ? OrgUnit.of(proof.administration) : null;
    const { message: text, values } = proofText(proof);
    return Object.assign(new CompositionImpossible(), { proof: proof.kind, text, values, people: people.map(Person.of), administration });
  }
}

const resolveType = (value: object) => value.constructor.name;

export const ComposeBaseGroupsResult = createUnionType({
  name: 'ComposeBaseGroupsResult', types: () => [BaseGroupSet, CompositionImpossible, Refused] as const, resolveType,
});
export const ChangeBaseGroupsResult = createUnionType({ name: 'ChangeBaseGroupsResult', types: () => [BaseGroupSet, Refused] as const, resolveType });
