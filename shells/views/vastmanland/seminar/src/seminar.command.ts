import { gql } from '@samlar/view-contract/query';
import type { Refused } from '@samlar/view-contract/send';
import type { ItemKind, Step } from './seminar.query';

type Done<Name extends string> = { __typename: Name; id: string } | Refused;
type Keyed<Input> = { input: Input; idempotencyKey: string };

export const ADD_STATEMENT = gql<{ addStatement: Done<'DialogueSeminar'> }, Keyed<{ group: string; theme: string; text: string }>>`
  mutation AddStatement($idempotencyKey: ID!, $input: StatementInput!) {
    addStatement(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on DialogueSeminar { id } ... on Refused { code message values { name number text } } }
  }
`;

export const SUGGEST = gql<{ suggest: Done<'Suggestion'> }, Keyed<{ unit: string; text: string }>>`
  mutation Suggest($idempotencyKey: ID!, $input: SuggestInput!) {
    suggest(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Suggestion { id } ... on Refused { code message values { name number text } } }
  }
`;

/** Asks for no key: none is kept of what has no name. */
export const SUGGEST_UNNAMED = gql<{ suggestUnnamed: Done<'Suggestion'> }, Keyed<{ unit: string; text: string; paper: boolean }>>`
  mutation SuggestUnnamed($input: UnnamedSuggestionInput!) {
    suggestUnnamed(input: $input) { __typename ... on Suggestion { id } ... on Refused { code message values { name number text } } }
  }
`;

export const TAKE_ON = gql<{ takeSuggestionOn: Done<'Suggestion'> }, Keyed<{ suggestion: string; step: Step; text: string }>>`
  mutation TakeSuggestionOn($idempotencyKey: ID!, $input: SuggestionStepInput!) {
    takeSuggestionOn(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Suggestion { id } ... on Refused { code message values { name number text } } }
  }
`;

export interface Agreement {
  unit: string;
  startsOn: string;
  weeks: number;
  workplaceItems: string[];
  reflectionItems: string[];
}

export const AGREE = gql<{ scheduleAlternating: Done<'MeetingRhythm'> }, Keyed<Agreement>>`
  mutation ScheduleAlternating($idempotencyKey: ID!, $input: AlternatingInput!) {
    scheduleAlternating(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on MeetingRhythm { id } ... on Refused { code message values { name number text } } }
  }
`;

export interface HeldItem {
  rhythm: string;
  meeting: number;
  kind: ItemKind;
  title: string;
  minutes: number;
  conclusion: string | null;
  returnOf: string | null;
}

export const RECORD_ITEM = gql<{ recordAgendaItem: Done<'MeetingRhythm'> }, Keyed<HeldItem>>`
  mutation RecordAgendaItem($idempotencyKey: ID!, $input: AgendaItemInput!) {
    recordAgendaItem(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on MeetingRhythm { id } ... on Refused { code message values { name number text } } }
  }
`;
