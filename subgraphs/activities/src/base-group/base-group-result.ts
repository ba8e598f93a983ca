import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { BaseGroupSet } from './base-group';
import type { ImpossibilityProof } from './composition';

@ObjectType({ description: 'A hard rule held against the groups: whether it holds and what was counted.' })
export class BaseGroupRule {
  @Field(() => String, { description: 'NO_DEPENDENCY, TWO_ADMINISTRATIONS, HEADS_TOGETHER, ASPIRANTS_TOGETHER, EXACTLY_ONE_GROUP or SIZE.' })
  rule: string;

  @Field(() => Boolean)
  holds: boolean;

  @Field(() => String)
  text: string;

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

  @Field(() => String)
  text: string;

  @Field(() => [Person], { description: 'The people the proof is about.' })
  people: Person[];

  @Field(() => OrgUnit, { nullable: true, description: 'The administration the proof is about.' })
  administration: OrgUnit | null;

  static by(proof: ImpossibilityProof, text: string): CompositionImpossible {
    const people = proof.kind === 'CLIQUE' || proof.kind === 'SHORTAGE' ? proof.people : proof.kind === 'ISOLATED' ? [proof.person] : [];
    const administration = proof.kind === 'ADMINISTRATION' && proof.administration ? OrgUnit.of(proof.administration) : null;
    return Object.assign(new CompositionImpossible(), { proof: proof.kind, text, people: people.map(Person.of), administration });
  }
}

const resolveType = (value: object) => value.constructor.name;

export const ComposeBaseGroupsResult = createUnionType({
  name: 'ComposeBaseGroupsResult', types: () => [BaseGroupSet, CompositionImpossible, Refused] as const, resolveType,
});
export const ChangeBaseGroupsResult = createUnionType({ name: 'ChangeBaseGroupsResult', types: () => [BaseGroupSet, Refused] as const, resolveType });

/** What a refusal says to the person who gets it. */
export const WHY: Record<string, string> = {
  NO_SUCH_GROUP: 'Gruppen finns inte.',
  NO_SUCH_PERSON: 'Personen hör inte till dem som ska ha en basgrupp.',
  SAME_GROUP: 'Personen sitter redan i den gruppen.',
  REASON_NEEDED: 'Sammansättningen är låst. Skriv ett skäl till ändringen.',
  ALREADY_LOCKED: 'Sammansättningen är redan låst.',
  NO_DEPENDENCY: 'Då skulle två som står i beroende till varandra, eller ska hållas isär, dela grupp.',
  TWO_ADMINISTRATIONS: 'Då skulle en grupp ha bara en förvaltning. Varje vanlig grupp behöver minst två.',
  HEADS_TOGETHER: 'Förvaltningschefer och kommunchef sitter bara i sin egen grupp.',
  ASPIRANTS_TOGETHER: 'Aspiranter sitter bara i sin egen grupp.',
  EXACTLY_ONE_GROUP: 'Var och en ska sitta i exakt en grupp.',
  SIZE: 'Då skulle en grupp bli för stor eller för liten. Byt plats på två i stället.',
};
