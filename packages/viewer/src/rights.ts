/** Who may do what (domain.md §6.3): a role gives rights, a right opens fields; row-level security decides whose rows. */

export const ROLES = [
  'EMPLOYEE', 'UNIT_MANAGER', 'PRINCIPAL', 'HEAD_OF_ADMINISTRATION', 'MUNICIPAL_CHIEF', 'LEARNING_LEADER',
  'DIALOGUE_LEADER', 'OBSERVER', 'KU8_COORDINATOR', 'PROCESS_LEADER', 'CONTACT_PERSON', 'ANALYST', 'EVALUATOR',
  'RESEARCHER', 'ADMIN', 'PARTNER_DEVELOPER', 'ASPIRANT',
] as const;
export type Role = (typeof ROLES)[number];

/** Every right, with what it opens. A GraphQL field names one in `@requiresScopes`. */
export const RIGHTS = {
  'people:read': 'names, employments and reporting lines of the people the viewer works with',
  'organisation:write': 'import and change the organisation, record mandates, appoint people',
  'seats:manage': "reserve seats and approve one's own staff",
  'activities:plan': 'plan programmes and occasions, take attendance',
  'groups:compose': 'compose, change and lock base groups',
  'ku8:request': "send a team's request for a visit and write its learning plan",
  'ku8:observe': 'work on the assignments one is appointed to',
  'ku8:coordinate': 'distribute assignments, appoint observers, override with a reason',
  'culture:read': 'culture results of groups above the minimum size',
  'culture:run': 'open and close waves, import the supplier’s figures',
  'risk:read': 'the risk register',
  'risk:write': 'register, reassess and close risks',
  'money:read': 'budget lines, actuals and forecasts',
  'money:write': 'import a budget, post, reallocate',
  'audit:read': 'who changed what',
  'plans:read': 'how a query of the open contract is divided among the parts, and how long each takes',
} as const;
export type Right = keyof typeof RIGHTS;

const STAFF: Right[] = ['culture:read'];
const MANAGER: Right[] = [...STAFF, 'people:read', 'seats:manage', 'ku8:request', 'risk:read', 'money:read'];

export const ROLE_RIGHTS: Record<Role, readonly Right[]> = {
  EMPLOYEE: STAFF,
  ASPIRANT: STAFF,
  UNIT_MANAGER: MANAGER,
  PRINCIPAL: MANAGER,
  HEAD_OF_ADMINISTRATION: [...MANAGER, 'risk:write'],
  MUNICIPAL_CHIEF: [...MANAGER, 'risk:write'],
  LEARNING_LEADER: STAFF,
  DIALOGUE_LEADER: STAFF,
  OBSERVER: [...STAFF, 'ku8:observe'],
  KU8_COORDINATOR: [...STAFF, 'people:read', 'ku8:coordinate', 'money:read'],
  PROCESS_LEADER: [
    ...STAFF, 'people:read', 'activities:plan', 'groups:compose', 'culture:run', 'risk:read', 'risk:write',
    'money:read', 'money:write',
  ],
  CONTACT_PERSON: [...STAFF, 'people:read', 'organisation:write', 'groups:compose', 'risk:read', 'risk:write', 'money:read'],
  ANALYST: ['culture:read', 'risk:read', 'money:read'],
  EVALUATOR: ['culture:read', 'risk:read', 'money:read', 'audit:read'],
  RESEARCHER: [],
  ADMIN: ['people:read', 'organisation:write', 'culture:read', 'audit:read'],
  PARTNER_DEVELOPER: ['plans:read'],
};

/** Roles whose holder works across every member of the association; the others act in their own organisation. */
export const REGIONAL_ROLES: ReadonlySet<Role> = new Set<Role>(['KU8_COORDINATOR', 'PROCESS_LEADER', 'ANALYST', 'EVALUATOR', 'ADMIN']);

/**
 * Roles that whoever works across the association gives, and nobody in a municipality: they reach over others, see what a municipality's
 * own offices do not, or belong to somebody outside.
 */
export const GIVEN_BY_ASSOCIATION: ReadonlySet<Role> = new Set<Role>([...REGIONAL_ROLES, 'RESEARCHER', 'PARTNER_DEVELOPER']);

export function rightsOf(roles: readonly Role[]): Right[] {
  return [...new Set(roles.flatMap((role) => ROLE_RIGHTS[role]))].sort();
}
