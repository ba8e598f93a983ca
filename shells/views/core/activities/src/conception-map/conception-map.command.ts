import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { Link } from './map-layout';

type Key = { idempotencyKey: string };
type Drawn = { __typename: 'ConceptionMap'; id: string } | Refused;
interface Drawing {
  concepts: string[];
  links: Link[];
}

export const START_MAP = gql<{ startConceptionMap: Drawn }, { input: { occasion: string; question: string } & Drawing } & Key>`
  mutation StartConceptionMap($input: StartConceptionMapInput!, $idempotencyKey: ID!) { startConceptionMap(input: $input, idempotencyKey: $idempotencyKey) { ... on ConceptionMap { id } ... on Refused { code message values { name number text } } } }
`;

export const DRAW_MAP = gql<{ drawConceptionMap: Drawn }, { input: { map: string; basedOn: number } & Drawing } & Key>`
  mutation DrawConceptionMap($input: DrawConceptionMapInput!, $idempotencyKey: ID!) { drawConceptionMap(input: $input, idempotencyKey: $idempotencyKey) { ... on ConceptionMap { id } ... on Refused { code message values { name number text } } } }
`;
