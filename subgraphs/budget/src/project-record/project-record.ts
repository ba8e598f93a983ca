import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ListSize } from '@samlar/subgraph/list-size';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Money, Period } from '@samlar/subgraph/value-types';

export enum RecordSection {
  SUMMARY = 'SUMMARY',
  BACKGROUND = 'BACKGROUND',
  PURPOSE = 'PURPOSE',
  GOALS = 'GOALS',
  ACCESSIBILITY = 'ACCESSIBILITY',
  GENDER_MAINSTREAMING = 'GENDER_MAINSTREAMING',
  TRANSNATIONAL_COOPERATION = 'TRANSNATIONAL_COOPERATION',
}
registerEnumType(RecordSection, { name: 'RecordSection', description: 'The sections of a funder’s project record, in its order (domain.md C01).' });
export const SECTIONS = Object.values(RecordSection);

export enum PhaseKind {
  MOBILISATION = 'MOBILISATION',
  IMPLEMENTATION = 'IMPLEMENTATION',
}
registerEnumType(PhaseKind, { name: 'PhaseKind', description: 'A phase of a project (domain.md A01).' });

export enum PartnerRole {
  PARTNER = 'PARTNER',
  PARTICIPATING_ACTOR = 'PARTICIPATING_ACTOR',
}
registerEnumType(PartnerRole, { name: 'PartnerRole', description: 'A partner, or an actor whose people take part (domain.md C10).' });

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A dated addition to a section of the application; the section itself is never overwritten (C01).' })
export class Clarification {
  @Field(() => ID)
  id: string;

  @Field(() => RecordSection)
  section: RecordSection;

  @Field(() => RecordSection, { nullable: true, description: 'The section it points to: always another one, and one the record has.' })
  refersTo: RecordSection | null;

  @Field(() => DateScalar)
  datedOn: string;

  @Field(() => String)
  text: string;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A section of the application as it was first written, with what was added later (C01).' })
export class ProjectSection {
  @Field(() => RecordSection)
  section: RecordSection;

  @Field(() => String)
  text: string;

  @ListSize(10)
  @Field(() => [Clarification], { description: 'By date.' })
  clarifications: Clarification[];
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A phase of a project.' })
export class ProjectPhase {
  @Field(() => PhaseKind)
  kind: PhaseKind;

  @Field(() => Period)
  period: Period;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'An organisation in a project, by its part in it.' })
export class ProjectPartner {
  @Field(() => String)
  name: string;

  @Field(() => PartnerRole)
  role: PartnerRole;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'What the funder’s record says of a project beside its texts (C01).' })
export class FundedProject {
  @Field(() => String, { nullable: true })
  funder: string | null;

  @Field(() => String, { nullable: true })
  owner: string | null;

  @Field(() => String, { nullable: true })
  programmeArea: string | null;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => ID, { nullable: true, description: 'Statistics Sweden’s four digits of the owner’s municipality.' })
  municipalityCode: string | null;

  @Field(() => Money, { nullable: true, description: 'Support granted; null where the record does not say.' })
  granted: Money | null;

  @Field(() => String, { nullable: true, description: 'Address of an English description.' })
  englishLink: string | null;

  @ListSize(5)
  @Field(() => [ProjectPhase])
  phases: ProjectPhase[];

  @ListSize(10)
  @Field(() => [ProjectPartner])
  partners: ProjectPartner[];
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'Another project with the same people at the same time (A26). An hour of theirs goes to one funder only.' })
export class RelatedProject {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  owner: string;

  @Field(() => Period, { nullable: true, description: 'Null where it is not known.' })
  period: Period | null;

  @Field(() => String, { nullable: true, description: 'The role to ask there; no name.' })
  contactRole: string | null;

  @Field(() => String)
  overlapNote: string;
}
