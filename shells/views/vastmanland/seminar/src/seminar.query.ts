import { gql } from '@samlar/view-contract/query';

export interface Group {
  id: string;
  name: string;
  half: 'MORNING' | 'AFTERNOON';
  statements: { id: string; theme: string; text: string }[];
}

export interface Seminar {
  id: string;
  title: string;
  question: string;
  heldOn: string;
  groups: Group[];
}

/** What the groups at a seminar wrote, never who (domain.md B13). */
export const SEMINARS = gql<{ dialogueSeminars: Seminar[] | null }, Record<string, never>>`
  query DialogueSeminars {
    dialogueSeminars { id title question heldOn groups { id name half statements { id theme text } } }
  }
`;
