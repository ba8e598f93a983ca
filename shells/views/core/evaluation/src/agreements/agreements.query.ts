import { gql } from '@samlar/view-contract/query';
import { FORMER, type FormerText } from '../former-text';

export interface Receipt {
  role: string | null;
  understoodText: string;
  formerTexts?: FormerText[] | null;
}

export interface Message {
  id: string;
  title: string;
  text: string;
  sentOn: string;
  programmeWide: boolean;
  mine: Receipt | null;
  /** Asked for by those who may read them. */
  acknowledgements?: Receipt[] | null;
  /** All there are; `acknowledgements` has the latest of them. */
  acknowledgementCount?: number | null;
}

export type AgreementStatus = 'PROPOSED' | 'AGREED' | 'DECLINED' | 'WITHDRAWN';

export interface TimeAgreement {
  id: string;
  hoursPerMonth: number;
  purpose: string;
  status: AgreementStatus;
  reason: string | null;
  period: { start: string; end: string | null };
  employee: { id: string; displayName: string } | null;
  manager: { id: string; displayName: string } | null;
}

export type CommitmentStatus = 'OPEN' | 'KEPT' | 'NOT_KEPT';

export interface Commitment {
  id: string;
  promise: string;
  dueOn: string | null;
  status: CommitmentStatus;
  note: string | null;
  overdue: boolean;
  formerTexts?: FormerText[] | null;
  partner: { id: string; name: string | null } | null;
}

export interface AgreementsData {
  me: { id: string; reportsTo: { id: string; displayName: string } | null } | null;
  messages: Message[] | null;
  timeAgreements: TimeAgreement[] | null;
  commitments?: Commitment[] | null;
}

const MESSAGE = `id title text sentOn programmeWide mine { role understoodText ${FORMER} }`;
const PERSONAL = `
  me { id reportsTo { id displayName } }
  timeAgreements { id hoursPerMonth purpose status reason period { start end } employee { id displayName } manager { id displayName } }
`;
const COMMITMENTS = `commitments { id promise dueOn status note overdue ${FORMER} partner { id name } }`;

type None = Record<string, never>;

/** Messages to give a receipt for, and time agreed with the nearest manager (domain.md A47). */
export const AGREEMENTS = gql<AgreementsData, None>`query Agreements { messages { ${MESSAGE} } ${PERSONAL} }`;

/** The same, with what the partners undertook. */
export const AGREEMENTS_AND_COMMITMENTS = gql<AgreementsData, None>`query AgreementsAndCommitments { messages { ${MESSAGE} } ${PERSONAL} ${COMMITMENTS} }`;

/** The same, for those who send messages: with what readers understood. */
export const AGREEMENTS_AND_RECEIPTS = gql<AgreementsData, None>`
  query AgreementsAndReceipts { messages { ${MESSAGE} acknowledgementCount acknowledgements { role understoodText ${FORMER} } } ${PERSONAL} ${COMMITMENTS} }
`;
