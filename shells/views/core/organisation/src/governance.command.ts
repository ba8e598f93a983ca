import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { Body } from './governance.query';

type Key = { idempotencyKey: string };
type Done = { __typename: 'GovernanceBody'; id: string } | ({ __typename: 'Refused' } & CodedMessage);

export interface FormVariables {
  input: { organisation: string; kind: Body['kind']; name: string; start: string; members: { person: string | null; outsideRole: string | null; task: Body['members'][number]['task'] }[] };
}

export const FORM_BODY = gql<{ formBody: Done }, FormVariables & Key>`
  mutation FormBody($input: FormBodyInput!, $idempotencyKey: ID!) { formBody(input: $input, idempotencyKey: $idempotencyKey) { ... on GovernanceBody { id } ... on Refused { code message values { name number text } } } }
`;

export const END_BODY = gql<{ endBody: Done }, { input: { body: string; end: string } } & Key>`
  mutation EndBody($input: EndBodyInput!, $idempotencyKey: ID!) { endBody(input: $input, idempotencyKey: $idempotencyKey) { ... on GovernanceBody { id } ... on Refused { code message values { name number text } } } }
`;
