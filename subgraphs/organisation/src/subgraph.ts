import { defineSubgraph } from '@samlar/subgraph/define-subgraph';
import { Apart1325462411000 } from './migrations/1325462411000-apart';
import { Structure1325462400000 } from './migrations/1325462400000-structure';
import { OwnManager1325462400100 } from './migrations/1325462400100-own-manager';
import { OrgUnit, ORG_UNIT_TYPES } from './org-unit';
import { MunicipalityResolver, OrgUnitResolver, orgUnitReferences } from './org-unit/org-unit.resolver';
import { MunicipalityGroup } from './municipality-group';
import { AssociationMembers, municipalityGroupReferences, MunicipalityGroupResolver, MunicipalityGroupsOf } from './municipality-group/municipality-group.resolver';
import { GovernanceBodyResolver, GovernanceMemberResolver, GovernanceOfAssociation, GovernanceOfMunicipality } from './governance/governance.resolver';
import { ImportResolver } from './import/import.resolver';
import { Mandate } from './mandate/mandate';
import { MandateGapsResolver } from './mandate/mandate-gaps.resolver';
import { MandateOfMunicipality, MandateResolver } from './mandate/mandate.resolver';
import { Governance1325462401000 } from './migrations/1325462401000-governance';
import { ParticipationAgreementResolver } from './participation/participation-agreement.resolver';
import { ParticipationOfMunicipality, ParticipationResolver } from './participation/participation.resolver';
import { UnitSharing1325462410000 } from './migrations/1325462410000-unit-sharing';
import { SharedManager1325462409000 } from './migrations/1325462409000-shared-manager';
import { ManagerPostResolver, SharedManagerResolver, SharedManagersOfGroup } from './shared-manager/shared-manager.resolver';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { Employment } from './employment';
import { Person } from './person';
import { EmploymentResolver, personReferences, PersonResolver, WorkTeamMembers } from './person/person.resolver';
import { competenceGranted } from './role-appointment/competence-granted';
import { AppointmentResolver } from './role-appointment/appointment.resolver';
import { RoleAppointment } from './role-appointment';
import { SharingsOfUnit, UnitSharingResolver } from './shared-unit/unit-sharing.resolver';
import { UnitFactsResolver } from './unit-facts/unit-facts.resolver';
import { roleAppointmentReferences, RoleAppointmentResolver, RolesOfPerson } from './role-appointment/role-appointment.resolver';

export const subgraph = defineSubgraph({
  name: 'organisation',
  entities: [OrgUnit, ...ORG_UNIT_TYPES, MunicipalityGroup, Person, Employment, RoleAppointment, Mandate],
  resolvers: [
    OrgUnitResolver, MunicipalityResolver, MunicipalityGroupResolver, MunicipalityGroupsOf, AssociationMembers, PersonResolver, EmploymentResolver,
    WorkTeamMembers, RoleAppointmentResolver, RolesOfPerson,
    MandateResolver, MandateOfMunicipality, ParticipationResolver, ParticipationOfMunicipality, SignInResolver, ImportResolver, AppointmentResolver,
    GovernanceBodyResolver, GovernanceMemberResolver, GovernanceOfMunicipality, GovernanceOfAssociation, MandateGapsResolver, ParticipationAgreementResolver, UnitFactsResolver, UnitSharingResolver, SharingsOfUnit,
    SharedManagersOfGroup, SharedManagerResolver, ManagerPostResolver,
  ],
  references: { ...orgUnitReferences, ...municipalityGroupReferences, ...personReferences, ...roleAppointmentReferences },
  orphanedTypes: ORG_UNIT_TYPES,
  migrations: [Structure1325462400000, OwnManager1325462400100, Governance1325462401000, SharedManager1325462409000, UnitSharing1325462410000, Apart1325462411000],
  consumers: { CompetenceGranted: competenceGranted },
});
