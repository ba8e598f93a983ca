import { gql } from '@samlar/view-contract/query';
import type { FormerText } from '../former-texts';
import type { Status } from '../stage';

/** Everything of one visit that the viewer may see; null when it is not, or no longer, theirs. */
export const ASSIGNMENT = gql<{ assignment: VisitAssignment | null }, { id: string }>`
  query VisitAssignment($id: ID!) {
    assignment(id: $id) {
      id evidenceNotice
      request {
        id question wants wishedTime status submittedOn log { event at } team { id name } municipality { code name }
        submittedBy { id } teamMembers { name person { id } }
      }
      seats { observerId name replacedBecause plannedDays agreedOn person { id } municipality { code name } }
      visitPlan { methods practicalities agreedOn period { start end } formerTexts { part text replacedAt replacedBy { id displayName } } }
      evidence(first: 200) { id kind text valueBase observedOn recordedBy { id } }
      feedback { id kind text valueBase givenOn giver { id } receiver { id } }
      learningMeeting { heldOn place evidenceDeletedBy }
      learningPlan {
        id publishedOn shownTo goals steps { what who when } followUpOn
        versions { version savedOn followUpNote }
      }
    }
  }
`;

interface Someone {
  name: string | null;
  person: { id: string } | null;
}

export type EvidenceKind = 'OBSERVATION' | 'INTERVIEW' | 'DOCUMENT_READING';
export type PlanAudience = 'TEAM' | 'MUNICIPALITY' | 'ASSOCIATION';

export interface PlanStep {
  what: string;
  who: string;
  when: string;
}

export interface LearningPlan {
  id: string;
  publishedOn: string | null;
  shownTo: PlanAudience;
  goals: string[];
  steps: PlanStep[];
  followUpOn: string | null;
  versions: { version: number; savedOn: string; followUpNote: string | null }[];
}

export interface VisitAssignment {
  id: string;
  /** Swedish */
  evidenceNotice: string;
  request: {
    id: string;
    question: string;
    wants: string[];
    wishedTime: string | null;
    status: Status;
    submittedOn: string;
    log: { event: string; at: string }[];
    team: { id: string; name: string };
    municipality: { code: string; name: string };
    submittedBy: { id: string } | null;
    teamMembers: Someone[];
  };
  seats: (Someone & { observerId: string; replacedBecause: string | null; plannedDays: number; agreedOn: string | null; municipality: { code: string; name: string } })[];
  visitPlan: { methods: string; practicalities: string | null; agreedOn: string; period: { start: string; end: string | null }; formerTexts?: FormerText[] | null } | null;
  evidence: { id: string; kind: EvidenceKind; text: string; valueBase: boolean; observedOn: string; recordedBy: { id: string } | null }[];
  feedback: { id: string; kind: 'INDIVIDUAL' | 'GROUP'; text: string; valueBase: string | null; givenOn: string; giver: { id: string } | null; receiver: { id: string } | null }[];
  learningMeeting: { heldOn: string; place: string | null; evidenceDeletedBy: string } | null;
  learningPlan: LearningPlan | null;
}

/** The viewer's parts in a visit: what they may do there. */
export interface Parts {
  observes: boolean;
  inTeam: boolean;
  leads: boolean;
}

export function partsOf({ request, seats }: Pick<VisitAssignment, 'request' | 'seats'>, viewer: string | undefined): Parts {
  return {
    observes: seats.some(({ person, replacedBecause }) => replacedBecause === null && person?.id === viewer),
    inTeam: request.teamMembers.some(({ person }) => person?.id === viewer),
    leads: request.submittedBy?.id === viewer,
  };
}

/** The name the visit knows a person by; null for one it does not show. */
export function nameIn({ request, seats }: Pick<VisitAssignment, 'request' | 'seats'>, person: string | undefined): string | null {
  return [...request.teamMembers, ...seats].find((each) => each.person?.id === person)?.name ?? null;
}
