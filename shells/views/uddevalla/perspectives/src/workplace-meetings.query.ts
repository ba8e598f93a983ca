import type { Absence } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

interface Count {
  total: number | null;
  women: number | null;
  men: number | null;
  absence: Absence | null;
}

export interface Administration {
  id: string;
  name: string;
  headcount: Count | null;
  employeesPerManager: number | null;
  managersByLevel: { level: string; count: Count }[] | null;
  workplaceMeetings: { meetingsPerMonth: number; peoplePerMeeting: number | null; source: string } | null;
}

/** The administrations that say how often their workplaces meet, and who leads there (domain.md A28). */
export const WORKPLACE_MEETINGS = gql<{ municipality: { children: Administration[] | null } | null }, { code: string }>`
  query WorkplaceMeetings($code: ID!) {
    municipality(code: $code) {
      children {
        id name headcount { total women men absence } employeesPerManager
        managersByLevel { level count { total women men absence } }
        workplaceMeetings { meetingsPerMonth peoplePerMeeting source }
      }
    }
  }
`;
