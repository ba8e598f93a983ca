/** The fictional people and units of the programme, as plain rows. Dates are ISO 8601; `end` null means still running. */

export interface LiaUnit {
  id: string;
  /** The municipality's or the association's id: the tenant. */
  organisation: string;
  kind: 'MUNICIPALITY' | 'ADMINISTRATION' | 'UNIT' | 'WORK_TEAM' | 'ASSOCIATION';
  name: string;
  /** Null for municipalities and the association: membership is a group, not a parent. */
  parent: string | null;
  sector: Sector | null;
}

export type Sector =
  | 'education' | 'social services' | 'elder care' | 'disability care'
  | 'technical services' | 'central administration' | 'culture and leisure';

export type Sex = 'woman' | 'man' | 'unspecified';

export interface LiaPerson {
  id: string;
  displayName: string;
  sex: Sex;
  email: string;
}

export type ManagerLevel =
  | 'UNIT_MANAGER' | 'DEPARTMENT_MANAGER' | 'SECTION_MANAGER' | 'PRINCIPAL'
  | 'HEAD_OF_ADMINISTRATION' | 'MUNICIPAL_CHIEF' | 'HEAD_OF_SOCIAL_SERVICES';

export interface LiaEmployment {
  id: string;
  person: string;
  /** The unit led, for a manager; else the work team, or the unit where it has none. */
  unit: string;
  organisation: string;
  title: string;
  managerLevel: ManagerLevel | null;
  /** The person reported to: may be employed elsewhere (shared units of Lysekil, Munkedal, Sotenäs). Null at the top. */
  manager: string | null;
  start: string;
  end: string | null;
  extentPercent: number;
  /** False for a second employment, which the plan's tables do not count: its holder is counted where the first one is. */
  counted: boolean;
}

export type LiaRoleName =
  | 'EMPLOYEE' | 'UNIT_MANAGER' | 'PRINCIPAL' | 'HEAD_OF_ADMINISTRATION' | 'MUNICIPAL_CHIEF' | 'LEARNING_LEADER'
  | 'DIALOGUE_LEADER' | 'OBSERVER' | 'KU8_COORDINATOR' | 'PROCESS_LEADER' | 'CONTACT_PERSON' | 'ANALYST' | 'EVALUATOR'
  | 'RESEARCHER' | 'ADMIN' | 'PARTNER_DEVELOPER' | 'ASPIRANT';

export interface LiaRole {
  id: string;
  person: string;
  role: LiaRoleName;
  /** The unit the role is held for; null when it is held for the whole organisation. */
  scope: string | null;
  /** The tenant in which the role gives rights. */
  organisation: string;
  start: string;
  end: string | null;
}

export interface LiaOrganisation {
  units: LiaUnit[];
  people: LiaPerson[];
  employments: LiaEmployment[];
  roles: LiaRole[];
}
