import { gql } from '@samlar/view-contract/query';

export const KINDS = ['UNITS', 'PEOPLE', 'WHOLE_MUNICIPALITIES', 'EDUCATION_ADMINISTRATIONS', 'SOCIAL_ADMINISTRATION'] as const;
export type ImportKind = (typeof KINDS)[number];

export interface ImportReport {
  rows: number;
  problems: { severity: 'ERROR' | 'WARNING'; row: number | null; column: string | null; code: string; message: string; values: { name: string; number: number | null; text: string | null }[] }[];
  sumChecks: { label: string; labelEnglish: string; declared: number | null; computed: number | null; difference: number | null }[];
  added: number;
  changed: number;
  unchanged: number;
  notInFile: number;
  acceptable: boolean;
  committed: boolean;
}

export interface ImportVariables {
  input: { organisation: string; kind: ImportKind; mode: 'PREVIEW' | 'COMMIT'; file: File };
}

export const IMPORT = gql<{ importOrganisation: ImportReport }, ImportVariables & { idempotencyKey: string }>`
  mutation ImportOrganisation($idempotencyKey: ID!, $input: ImportOrganisationInput!) {
    importOrganisation(idempotencyKey: $idempotencyKey, input: $input) {
      rows added changed unchanged notInFile acceptable committed
      problems { severity row column code message values { name number text } }
      sumChecks { label labelEnglish declared computed difference }
    }
  }
`;
