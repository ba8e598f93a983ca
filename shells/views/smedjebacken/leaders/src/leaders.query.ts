import { gql } from '@samlar/view-contract/query';

export const AREAS = ['PHYSICAL', 'INFORMATION', 'COMMUNICATION', 'OPERATION'] as const;
export type Area = (typeof AREAS)[number];

export interface Occasion {
  id: string;
  title: string;
  period: { start: string; end: string };
  block: number | null;
  capacity: number | null;
  participantCount: number | null;
  closedAt: string | null;
  accessibility: { area: Area; answer: string | null }[];
}

export interface LeadersData {
  programme: {
    title: string;
    plannedParticipants: number | null;
    participantCount: number | null;
    blocks: { number: number; title: string; days: number | null; overnight: boolean }[];
    occasions: Occasion[];
  } | null;
  project: {
    mobilities: { minimum: number | null; financed: number; notFinanced: number; missing: number | null; mobilities: { event: string; direction: 'IN' | 'OUT'; financed: boolean; participants: number }[] };
  } | null;
}

/** Leaders in rounds of twenty and of fifty, how each occasion is accessible, and the exchanges promised (domain.md C03, C06, C08). */
export const LEADERS = gql<LeadersData, Record<string, never>>`
  query SmedjebackenLeaders {
    programme(id: "smedjebacken-ledarutveckling") {
      title plannedParticipants participantCount
      blocks { number title days overnight }
      occasions { id title period { start end } block capacity participantCount closedAt accessibility { area answer } }
    }
    project(id: "smedjebacken") {
      mobilities { minimum financed notFinanced missing mobilities { event direction financed participants } }
    }
  }
`;
