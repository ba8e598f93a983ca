import { gql } from '@samlar/view-contract/query';
import type { MeetingSeries } from '../catalogue/catalogue.query';

/** Every municipality's series of meetings, to plan them (domain.md A22). */
export const ALL_SERIES = gql<AllSeriesData, Record<string, never>>`
  query AllMeetingSeries {
    municipalities(group: "fyrbodal") {
      id name
      meetingSeries { id title period { start end } planned scheduled participantCount handover { closedOn unit { id name } }
        meetings { id number heldOn betweenTask inBaseGroups formerTasks { part text replacedAt replacedBy { id displayName } } reported { total } reports { text reportedAt person { id displayName } } } }
    }
  }
`;

export interface AllSeriesData {
  municipalities: { id: string; name: string; meetingSeries: MeetingSeries[] | null }[] | null;
}
