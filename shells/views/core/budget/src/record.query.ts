import type { Money } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

type Amount = Pick<Money, 'amountMinor'>;
/** In the order of the record. */
export const SECTION_NAMES = ['SUMMARY', 'BACKGROUND', 'PURPOSE', 'GOALS', 'ACCESSIBILITY', 'GENDER_MAINSTREAMING', 'TRANSNATIONAL_COOPERATION'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export interface RecordProject {
  id: string;
  name: string;
  period: { start: string; end: string | null };
  budget: { planned: Amount; coFinancing: Amount };
  record: {
    funder: string | null;
    owner: string | null;
    programmeArea: string | null;
    region: string | null;
    municipalityCode: string | null;
    granted: Amount | null;
    englishLink: string | null;
    phases: { kind: 'MOBILISATION' | 'IMPLEMENTATION'; period: { start: string; end: string | null } }[];
    partners: { name: string; role: 'PARTNER' | 'PARTICIPATING_ACTOR' }[];
  };
  sections: { section: SectionName; text: string; clarifications: { id: string; refersTo: SectionName | null; datedOn: string; text: string }[] }[];
  relatedProjects: { id: string; name: string; owner: string; contactRole: string | null; overlapNote: string; period: { start: string; end: string | null } | null }[];
  mobilities: { minimum: number | null; financed: number; notFinanced: number; missing: number | null; mobilities: { event: string; direction: 'IN' | 'OUT'; financed: boolean; participants: number }[] };
}

export interface RecordData {
  projects: { id: string; name: string }[] | null;
  project: RecordProject | null;
}

/** The funder's record of a project (domain.md C01, C08, A26). */
export const RECORD = gql<RecordData, { id: string }>`
  query ProjectRecord($id: ID!) {
    projects { id name }
    project(id: $id) {
      id name period { start end } budget { planned { amountMinor } coFinancing { amountMinor } }
      record { funder owner programmeArea region municipalityCode granted { amountMinor } englishLink phases { kind period { start end } } partners { name role } }
      sections { section text clarifications { id refersTo datedOn text } }
      relatedProjects { id name owner contactRole overlapNote period { start end } }
      mobilities { minimum financed notFinanced missing mobilities { event direction financed participants } }
    }
  }
`;
