import { gql } from '@samlar/view-contract/query';

export type Competence = 'LEARNING_LEADER' | 'OBSERVER' | 'DIALOGUE_LEADER';

interface Day {
  id: string;
  title: string;
  period: { start: string; end: string | null };
  programme: { id: string };
}

export interface FollowUp {
  person: { id: string; displayName: string | null } | null;
  unit: { id: string; name: string } | null;
  trainedOn: string;
  followedUpOn: string | null;
  dueOn: string;
  due: boolean;
  active: boolean;
  booked: Day | null;
  offered: Day | null;
}

export interface FollowUpsData {
  followUps: { trained: number; active: number; due: number; people: FollowUp[] } | null;
}

/** Who is trained, works here, and is due for a follow-up day (domain.md A40, A41). */
export const FOLLOW_UPS = gql<FollowUpsData, { competence: Competence; municipality: string | null }>`
  query FollowUps($competence: Competence!, $municipality: ID) {
    followUps(competence: $competence, municipality: $municipality) {
      trained active due
      people {
        person { id displayName } unit { id name } trainedOn followedUpOn dueOn due active
        booked { id title period { start end } programme { id } }
        offered { id title period { start end } programme { id } }
      }
    }
  }
`;
