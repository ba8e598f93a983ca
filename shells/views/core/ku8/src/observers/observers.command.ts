import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';

type Changed = { __typename: 'ObserverRecord'; id: string } | Refused;

/** Pauses; with `reason` null takes in again. */
export const PAUSE = gql<{ pauseObserver: Changed }, { observer: string; reason: string | null } & { idempotencyKey: string }>`
  mutation PauseObserver($observer: ID!, $reason: String, $idempotencyKey: ID!) {
    pauseObserver(observer: $observer, reason: $reason, idempotencyKey: $idempotencyKey) { ... on ObserverRecord { id } ... on Refused { code message values { name number text } } }
  }
`;

export const APPOINT_OBSERVER = gql<
  { appointObserver: Changed },
  { input: { person: string; name: string; municipality: string; competences: string[]; barredTeams: string[] } } & { idempotencyKey: string }
>`
  mutation AppointObserver($input: AppointObserverInput!, $idempotencyKey: ID!) {
    appointObserver(input: $input, idempotencyKey: $idempotencyKey) { ... on ObserverRecord { id } ... on Refused { code message values { name number text } } }
  }
`;

export const TRAINED = gql<{ recordObserverTraining: Changed }, { input: { observer: string; completedOn: string; days: number } } & { idempotencyKey: string }>`
  mutation RecordObserverTraining($input: ObserverTrainingInput!, $idempotencyKey: ID!) {
    recordObserverTraining(input: $input, idempotencyKey: $idempotencyKey) { ... on ObserverRecord { id } ... on Refused { code message values { name number text } } }
  }
`;
