import { Directive, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity, Column, Entity, PrimaryColumn, TableInheritance } from 'typeorm';
import { CacheControl, ChangedBy } from '@samlar/subgraph/cache-control';

export enum OrgUnitKind {
  MUNICIPALITY = 'MUNICIPALITY',
  ADMINISTRATION = 'ADMINISTRATION',
  UNIT = 'UNIT',
  WORK_TEAM = 'WORK_TEAM',
  ASSOCIATION = 'ASSOCIATION',
  EXTERNAL = 'EXTERNAL',
}
registerEnumType(OrgUnitKind, { name: 'OrgUnitKind', description: 'What kind of unit it is.' });

/** One node of the tree of association, municipalities, administrations, units and work teams (domain.md A01, A24, A27). */
@Entity('org_unit')
@TableInheritance({ column: { name: 'kind', type: 'text' } })
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@InterfaceType({ description: 'A unit of an organisation: municipality, administration, unit, work team or association.', resolveType: (unit: object) => unit.constructor.name })
export abstract class OrgUnit {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => OrgUnitKind)
  @Column('text')
  kind: OrgUnitKind;

  /** The employer the unit belongs to (a municipality's or the association's own id): the tenant. */
  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'parent', nullable: true })
  parentId: string | null;

  @Column('text', { nullable: true })
  slug: string | null;
}

@ChildEntity(OrgUnitKind.MUNICIPALITY)
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['OrganisationImported', 'MunicipalityInvited', 'ParticipationRegistered'])
@ObjectType({ implements: OrgUnit, description: 'A municipality (kommun).' })
export class Municipality extends OrgUnit {
  @Directive('@shareable')
  @Field(() => String)
  declare name: string;

  @Field(() => ID, { description: "Statistics Sweden's four digits, as text." })
  @Column('text')
  code: string;

  @Field(() => String, { nullable: true, description: 'NNNNNN-NNNN, Luhn-checked; null until an administrator has entered it.' })
  @Column('text', { name: 'org_number', nullable: true })
  orgNumber: string | null;

  @Field(() => String)
  @Column('text', { name: 'county_code' })
  countyCode: string;
}

@ChildEntity(OrgUnitKind.ADMINISTRATION)
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ implements: OrgUnit, description: 'An administration (förvaltning) of a municipality.' })
export class Administration extends OrgUnit {
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  sector: string | null;
}

@ChildEntity(OrgUnitKind.UNIT)
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ implements: OrgUnit, description: 'A unit (enhet): a school, a home-care unit, an office.' })
export class Unit extends OrgUnit {}

@ChildEntity(OrgUnitKind.WORK_TEAM)
@Directive('@key(fields: "id")')
@ObjectType({ implements: OrgUnit, description: 'A work team (arbetslag).' })
export class WorkTeam extends OrgUnit {}

@ChildEntity(OrgUnitKind.ASSOCIATION)
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ implements: OrgUnit, description: 'The association of local authorities (kommunalförbund).' })
export class Association extends OrgUnit {
  @Field(() => String, { nullable: true })
  @Column('text', { name: 'org_number', nullable: true })
  orgNumber: string | null;
}

export const ORG_UNIT_TYPES = [Municipality, Administration, Unit, WorkTeam, Association];
