import { gql } from '@samlar/view-contract/query';

export interface Meeting {
  number: number;
  heldOn: string;
  betweenTask: string | null;
}

export interface Series {
  id: string;
  title: string;
  planned: number;
  scheduled: number;
  participantCount: number | null;
  meetings: Meeting[];
}

export interface Side {
  name: string;
  meetingSeries: Series[] | null;
  baseGroups: { id: string }[] | null;
}

export interface ExchangeData {
  ours: Side | null;
  theirs: Side | null;
}

/** Two municipalities with the same set-up, side by side: what each does between its meetings (domain.md A22, A23). */
export const EXCHANGE = gql<ExchangeData, { ours: string; theirs: string }>`
  query ExchangeWithDalsEd($ours: ID!, $theirs: ID!) {
    ours: municipality(code: $ours) { name meetingSeries { id title planned scheduled participantCount meetings { number heldOn betweenTask } } baseGroups { id } }
    theirs: municipality(code: $theirs) { name meetingSeries { id title planned scheduled participantCount meetings { number heldOn betweenTask } } baseGroups { id } }
  }
`;
