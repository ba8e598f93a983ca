import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

export interface Aspirant {
  id: string;
  period: { start: string; end: string | null };
  person: { id: string; displayName: string; baseGroup: { id: string; title: string; kind: string } | null } | null;
}

/** Those in the internal career programme, with the group they form (domain.md A25). */
export const ASPIRANTS = gql<{ roleHolders: Aspirant[] | null }, { organisation: string }>`
  query Aspirants($organisation: ID!) {
    roleHolders(organisation: $organisation, role: ASPIRANT) { id period { start end } person { id displayName baseGroup { id title kind } } }
  }
`;

type Key = { idempotencyKey: string };
type Done = { __typename: 'RoleAppointment'; id: string } | { __typename: 'HandoverNeeded' } | Refused;

export const APPOINT_ASPIRANT = gql<{ appoint: Done }, { input: { person: string; role: 'ASPIRANT'; scope: null; organisation: string; start: string } } & Key>`
  mutation AppointAspirant($input: AppointRoleInput!, $idempotencyKey: ID!) { appoint(input: $input, idempotencyKey: $idempotencyKey) { ... on RoleAppointment { id } ... on Refused { code message values { name number text } } } }
`;

export const END_ASPIRANT = gql<{ endAppointment: Done }, { input: { appointment: string; end: string; handoverTo: null } } & Key>`
  mutation EndAspirant($input: EndAppointmentInput!, $idempotencyKey: ID!) { endAppointment(input: $input, idempotencyKey: $idempotencyKey) { ... on RoleAppointment { id } ... on Refused { code message values { name number text } } } }
`;
