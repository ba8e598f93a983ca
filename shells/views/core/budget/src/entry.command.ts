import { gql } from '@samlar/view-contract/query';
import type { Answered } from './moves.command';

type Key = { idempotencyKey: string };
type Amount = { amountMinor: string };

export interface BudgetImportReport {
  rows: number;
  problems: { error: boolean; row: number | null; column: string | null; code: string; message: string; values: { name: string; number: number | null; text: string | null }[] }[];
  declared: Amount | null;
  computed: Amount;
  difference: Amount | null;
  acceptable: boolean;
  committed: boolean;
}

export interface ImportVariables {
  project: string;
  file: File;
  commit: boolean;
}
export const IMPORT_BUDGET = gql<{ importBudget: BudgetImportReport }, ImportVariables & Key>`
  mutation ImportBudget($idempotencyKey: ID!, $project: ID!, $file: Upload!, $commit: Boolean!) {
    importBudget(idempotencyKey: $idempotencyKey, project: $project, file: $file, commit: $commit) {
      rows acceptable committed declared { amountMinor } computed { amountMinor } difference { amountMinor }
      problems { error row column code message values { name number text } }
    }
  }
`;

export interface PostVariables {
  input: { line: string; organisation: null; assignment: null; postedOn: string; amountMinor: string; text: string; corrects: string | null };
}
export const POST_TRANSACTION = gql<{ outcome: Answered<'BudgetLine'> }, PostVariables & Key>`
  mutation PostTransaction($idempotencyKey: ID!, $input: PostTransactionInput!) {
    outcome: postTransaction(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface TenderVariables {
  input: { procurement: string; supplier: string; arrivedAt: string };
}
export const REGISTER_TENDER = gql<{ outcome: Answered<'Tender'> }, TenderVariables & Key>`
  mutation RegisterTender($idempotencyKey: ID!, $input: RegisterTenderInput!) {
    outcome: registerTender(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export interface Posting {
  id: string;
  postedOn: string;
  amount: Amount;
  text: string;
  corrects: string | null;
}
/** What has been posted on the lines of a project, to be corrected. */
export const POSTINGS = gql<{ project: { id: string; lines: { id: string; postings: Posting[] }[] | null } | null }, { project: string }>`
  query Postings($project: ID!) { project(id: $project) { id lines { id postings(first: 200) { id postedOn amount { amountMinor } text corrects } } } }
`;
