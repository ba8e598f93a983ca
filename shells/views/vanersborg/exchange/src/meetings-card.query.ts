import { gql } from '@samlar/view-contract/query';

export interface MeetingsCardData {
  municipality: { meetingSeries: { id: string; planned: number; scheduled: number; participantCount: number | null; meetings: { number: number; heldOn: string; betweenTask: string | null }[] }[] | null } | null;
}

export const MEETINGS_CARD = gql<MeetingsCardData, { code: string }>`
  query MeetingsCard($code: ID!) {
    municipality(code: $code) { meetingSeries { id planned scheduled participantCount meetings { number heldOn betweenTask } } }
  }
`;
