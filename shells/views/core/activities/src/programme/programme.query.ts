import type { Absence, Money } from '@samlar/view-contract/figure';
import type { GenderCount } from '@samlar/view-contract/page';
import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { OwnEnrolment } from '../enrolment/enrolment';
import type { FormerText } from '../former-texts';
import type { Handover } from '../handover-note';
import type { Period } from '../learning-time';
import type { Seats } from '../places';
import type { StaffUnit } from '../staff';

/** A programme with its occasions, what it costs a head, and the staff the viewer may enrol (domain.md S5). */
export const PROGRAMME = gql<ProgrammeData, { id: string; organisation: string; money: boolean }>`
  query ProgrammePage($id: ID!, $organisation: ID!, $money: Boolean!) {
    programme(id: $id) {
      id title period { start end } audience perspectives accessibilityFirst
      participants { total women men } plannedParticipants eligible shortfall capacity trainers groupSize rounds
      sessionProgress { held scheduled planned }
      feasibility { code message values { name number text } }
      blocks { number title term credits awardedBy days overnight elective }
      myCompletedBlocks { block completedOn }
      evaluation { responses usefulness absence caution { sv nb da en } } mayEvaluate
      handover { closedOn unit { id name } }
      externals { comesFrom person { id displayName } formerOrigins { part text replacedAt replacedBy { id displayName } } }
      cost @include(if: $money) { planned { amountMinor currency } }
      costPerParticipant @include(if: $money) { amountMinor currency }
      occasions {
        id title period { start end } block capacity minimum participantCount freeSeats waitingList needsApproval publishedAt closedAt accessibility { area answer } mayDrawMaps conceptionMaps { id question startedAt }
        sessions { id startsAt endsAt place overnight days metaReflections { id text writtenAt corrects } }
        myEnrolment { id status needs benefitForm { expectedBenefit responsibility spreadTo dialogueHeldOn } overnightNeed { diet access heldUntil } }
      }
    }
    upcoming { id }
    orgUnit(id: $organisation) { id programmes { id } }
    me {
      id
      employments { unit { id ... on WorkTeam { members { id displayName } } children { id ... on WorkTeam { members { id displayName } } } } }
    }
  }
`;

export interface ProgrammeData {
  programme: Programme | null;
  upcoming: { id: string }[] | null;
  orgUnit: { id: string; programmes: { id: string }[] | null } | null;
  me: { id: string; employments: { unit: StaffUnit | null }[] } | null;
}

export type AccessibilityArea = 'PHYSICAL' | 'INFORMATION' | 'COMMUNICATION' | 'OPERATION';
export type Perspective = 'HEALTH' | 'EQUALITY' | 'ACCESSIBILITY';

export interface Programme {
  id: string;
  title: string;
  period: Period;
  audience: string[];
  perspectives: Perspective[];
  /** No occasion is published before its four areas are answered. */
  accessibilityFirst?: boolean;
  participants: GenderCount | null;
  plannedParticipants: number | null;
  eligible: number | null;
  shortfall: number | null;
  capacity: number | null;
  trainers: number | null;
  groupSize: number | null;
  rounds: number | null;
  sessionProgress: { held: number; scheduled: number; planned: number | null };
  feasibility: CodedMessage[];
  blocks: Block[];
  /** The viewer's own. */
  myCompletedBlocks: { block: number; completedOn: string }[] | null;
  /** Null where nobody has answered, or evaluation is away. */
  evaluation?: { responses: number | null; usefulness: number | null; absence: Absence | null; caution: { sv: string; nb: string | null; da: string | null; en: string } | null } | null;
  mayEvaluate?: boolean | null;
  handover?: Handover | null;
  externals: { comesFrom: string; person: { id: string; displayName?: string | null } | null; formerOrigins?: FormerText[] | null }[] | null;
  /** Asked for by those who may see amounts. */
  cost?: { planned: Money } | null;
  costPerParticipant?: Money | null;
  occasions: Occasion[];
}

export interface Block {
  number: number;
  title: string;
  term: string | null;
  credits: number | null;
  awardedBy: string | null;
  days: number | null;
  overnight: boolean;
  elective: boolean;
}

export interface Occasion extends Seats {
  id: string;
  title: string;
  period: Period;
  block: number | null;
  minimum: number | null;
  /** Null where it is suppressed. */
  participantCount: number | null;
  needsApproval: boolean;
  publishedAt: string | null;
  accessibility?: { area: AccessibilityArea; answer: string | null }[];
  /** When attendance was settled. */
  closedAt?: string | null;
  mayDrawMaps?: boolean | null;
  conceptionMaps?: { id: string; question: string; startedAt: string }[] | null;
  sessions: Session[];
  myEnrolment: (OwnEnrolment & { benefitForm: { expectedBenefit: string; responsibility: string; spreadTo: string | null; dialogueHeldOn: string | null } | null; overnightNeed: { diet: string | null; access: string | null; heldUntil: string } | null }) | null;
}

export interface Session {
  id: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  overnight: boolean;
  days: number;
  /** For those who took part, the author and planners. */
  metaReflections: { id: string; text: string; writtenAt: string; corrects: string | null }[] | null;
}
