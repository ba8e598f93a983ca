import type { Money } from '@samlar/view-contract/figure';
import { gql } from '@samlar/view-contract/query';

type Amount = Pick<Money, 'amountMinor'>;

export interface Line {
  id: string;
  position: number;
  label: string;
  original: Amount;
  planned: Amount;
  actual: Amount;
  forecast: Amount;
  activity: { title: string | null; participantCount: number | null; costPerParticipant: Amount | null } | null;
}

export interface ReallocationRequest {
  id: string;
  amount: Amount;
  reason: string;
  requestedOn: string;
  state: 'WAITING' | 'APPROVED' | 'DECLINED';
  answer: string | null;
  from: { label: string } | null;
  to: { label: string } | null;
}

export interface Project {
  id: string;
  name: string;
  period: { start: string; end: string | null };
  budget: { planned: Amount; actual: Amount; forecast: Amount; coFinancing: Amount };
  declaredTotal: Amount | null;
  totalDifference: Amount | null;
  lines: Line[] | null;
  burn: { month: string; planned: Amount; actual: Amount | null }[] | null;
  reallocations: { id: string; amount: Amount; reason: string; decidedOn: string; from: { label: string } | null; to: { label: string } | null }[] | null;
  reallocationRequests: ReallocationRequest[] | null;
  procurements: { id: string; title: string; tenderDeadline: string; tenders: { id: string; supplier: string; late: boolean }[] }[] | null;
}

export interface BudgetData {
  projects: { id: string; name: string }[] | null;
  project: Project | null;
}

/** One project's money: declared against computed, lines, months, moves and tenders (domain.md A42, A32). */
export const BUDGET = gql<BudgetData, { id: string }>`
  query Budget($id: ID!) {
    projects { id name }
    project(id: $id) {
      id name period { start end }
      budget { planned { amountMinor } actual { amountMinor } forecast { amountMinor } coFinancing { amountMinor } }
      declaredTotal { amountMinor } totalDifference { amountMinor }
      lines {
        id position label original { amountMinor } planned { amountMinor } actual { amountMinor } forecast { amountMinor }
        activity { title participantCount costPerParticipant { amountMinor } }
      }
      burn { month planned { amountMinor } actual { amountMinor } }
      reallocations { id amount { amountMinor } reason decidedOn from { label } to { label } }
      reallocationRequests { id amount { amountMinor } reason requestedOn state answer from { label } to { label } }
      procurements { id title tenderDeadline tenders { id supplier late } }
    }
  }
`;
