/** How far somebody's wish for a place has come, as the activities subgraph says it. */
export type EnrolmentStatus = 'REQUESTED' | 'WAITING' | 'CONFIRMED' | 'COMPLETED' | 'ABSENT' | 'CANCELLED' | 'REFUSED';
export type EnrolmentNeed = 'APPROVAL' | 'BENEFIT_FORM' | 'DIALOGUE';

export interface OwnEnrolment {
  id: string;
  status: EnrolmentStatus;
  needs: EnrolmentNeed[];
}

export const canWithdraw = ({ status }: { status: EnrolmentStatus }): boolean => ['REQUESTED', 'WAITING', 'CONFIRMED'].includes(status);
