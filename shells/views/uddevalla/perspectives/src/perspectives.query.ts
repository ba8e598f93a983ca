import { gql } from '@samlar/view-contract/query';

export const PERSPECTIVES = ['HEALTH', 'EQUALITY', 'ACCESSIBILITY'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

export interface Occasion {
  id: string;
  title: string;
  period: { start: string };
  /** Null while only planners see it. */
  publishedAt: string | null;
  perspectives: { perspective: Perspective; covered: string }[];
}

export interface Programme {
  id: string;
  title: string;
  perspectives: Perspective[];
  plannedParticipants: number | null;
  eligible: number | null;
  occasions: Occasion[];
}

/** How each occasion of the municipality's programmes covers the three perspectives its council has decided on (domain.md A30). */
export const COVERED = gql<{ municipality: { programmes: Programme[] | null } | null }, { code: string }>`
  query Perspectives($code: ID!) {
    municipality(code: $code) {
      programmes {
        id title perspectives plannedParticipants eligible
        occasions { id title period { start } publishedAt perspectives { perspective covered } }
      }
    }
  }
`;
