import { gql } from '@samlar/view-contract/query';
import type { Named } from './person-choice.query';

/** Roles a municipality gives to its own. */
export const MUNICIPAL_ROLES = [
  'CONTACT_PERSON', 'MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'PRINCIPAL', 'UNIT_MANAGER', 'LEARNING_LEADER', 'DIALOGUE_LEADER', 'OBSERVER', 'ASPIRANT',
] as const;
/** Roles of those who work for every municipality, held at the association. */
export const REGIONAL_ROLES = ['PROCESS_LEADER', 'KU8_COORDINATOR', 'ANALYST', 'EVALUATOR', 'CONTACT_PERSON', 'ADMIN'] as const;
export type Role = (typeof MUNICIPAL_ROLES)[number] | (typeof REGIONAL_ROLES)[number];

export interface Appointment {
  id: string;
  period: { start: string; end: string | null };
  person: Named | null;
  scope: { id: string; name: string } | null;
}

/** Who holds a role in an organisation today. */
export const APPOINTMENTS = gql<{ roleHolders: Appointment[] | null }, { organisation: string; role: Role }>`
  query Appointments($organisation: ID!, $role: Role!) {
    roleHolders(organisation: $organisation, role: $role) { id period { start end } person { id displayName } scope { id name } }
  }
`;
