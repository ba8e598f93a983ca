import { gql } from '@samlar/view-contract/query';
import type { Perspective } from '../programme/programme.query';

/** The shapes there are to choose from, and whom a programme can be for. */
export const NEW_PROGRAMME = gql<NewProgrammeData, Record<string, never>>`
  query NewProgramme {
    programmeTemplates {
      id audience trainers groupSize groupMinimum rounds sessions grants perspectives
      parts { title days overnight ofTerm credits elective }
    }
    municipalities { id code name }
  }
`;

export interface NewProgrammeData {
  programmeTemplates: Template[] | null;
  municipalities: { id: string; code: string; name: string }[] | null;
}

export interface Template {
  id: string;
  audience: string[];
  trainers: number | null;
  groupSize: number | null;
  groupMinimum: number | null;
  rounds: number | null;
  /** Sessions each group has. */
  sessions: number | null;
  grants: boolean;
  perspectives: Perspective[];
  parts: { title: string; days: number | null; overnight: boolean; ofTerm: boolean; credits: number | null; elective: boolean }[];
}
