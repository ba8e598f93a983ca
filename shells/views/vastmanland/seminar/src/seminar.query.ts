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

export interface Unit {
  id: string;
  name: string;
}

export type State = 'RECEIVED' | 'ANSWERED' | 'TRIED' | 'KEPT' | 'DROPPED';
export type Step = Exclude<State, 'RECEIVED'>;

export interface Suggestion {
  id: string;
  text: string;
  voice: 'NAMED' | 'ANONYMOUS' | 'PAPER';
  /** Null where there is no name, and where names are away. */
  author: { displayName: string } | null;
  madeOn: string;
  state: State;
  daysWaited: number;
  mayTake: Step[];
  steps: { step: Step; text: string; takenOn: string }[];
}

export interface Rhythm {
  id: string;
  unit: Unit | null;
  workplaceItems: string[];
  reflectionItems: string[];
  meetings: Meeting[];
  minutesByKind: { kind: ItemKind; minutes: number }[];
  /** Courses completed and not told of yet, of those whom the viewer may see. */
  courseReturns: { id: string; course: string; person: { displayName: string | null } | null }[];
}

export const ITEM_KINDS = ['LEARNING', 'DECISION', 'INFORMATION'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface Meeting {
  number: number;
  kind: 'WORKPLACE' | 'REFLECTION';
  heldOn: string;
  /** Standing items that were left out. */
  skipped: string[];
  items: { kind: ItemKind; title: string; minutes: number; conclusion: string | null; returnsCourse: boolean }[];
}

export interface SeminarData {
  dialogueSeminars: Seminar[] | null;
  suggestions: Suggestion[] | null;
  meetingRhythms: Rhythm[] | null;
  me: { id: string; employments: { unit: Unit | null }[] } | null;
}

/** What the groups at a seminar wrote, never who; the suggestion box, and when a workplace meets (domain.md B01, B07, B13). */
export const SEMINARS = gql<SeminarData, Record<string, never>>`
  query DialogueSeminars {
    dialogueSeminars { id title question heldOn groups { id name half statements { id theme text } } }
    suggestions { id text voice author { displayName } madeOn state daysWaited mayTake steps { step text takenOn } }
    meetingRhythms { id unit { id name } workplaceItems reflectionItems meetings { number kind heldOn skipped items { kind title minutes conclusion returnsCourse } } minutesByKind { kind minutes } courseReturns { id course person { displayName } } }
    me { id employments { unit { id name } } }
  }
`;
