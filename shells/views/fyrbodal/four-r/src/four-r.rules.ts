import type { Absence } from '@samlar/view-contract/figure';
import type { Count, Member } from './four-r.query';

export type Cell = number | { value: null; absence: Absence };

/** A count of women and men in which nothing is hidden. */
export interface BothSexes {
  women: number;
  men: number;
}

export const isReached = ({ participation }: Member): boolean => participation !== 'NONE';

const whole = (count: Count | null | undefined): count is Count & BothSexes => count?.women !== null && count?.women !== undefined && count.men !== null;

/** The sum of everyone's counts; null as soon as one of them is hidden or away, since a sum of the rest would say something else. */
export function sumOf(members: readonly Member[], of: (member: Member) => Count | null | undefined): BothSexes | null {
  let sum: BothSexes | null = { women: 0, men: 0 };
  for (const member of members) {
    const count = of(member);
    sum = sum && whole(count) ? { women: sum.women + count.women, men: sum.men + count.men } : null;
  }
  return sum;
}

/** Women of all, 0–1. Nobody counted has no share. */
export function womenShare(count: BothSexes | null): number | null {
  const all = count ? count.women + count.men : 0;
  return count && all > 0 ? count.women / all : null;
}

/** Share of those employed who have had a place in the programme, 0–1: for the map. */
export function reached({ participation, headcount, participationSummary }: Member): Cell {
  if (participation === 'NONE') return { value: null, absence: 'NOT_APPLICABLE' };
  const [places, people] = [participationSummary?.enrolled, headcount];
  if (!people?.total || places?.total === null || places?.total === undefined) {
    return { value: null, absence: places?.absence ?? people?.absence ?? 'MISSING' };
  }
  return places.total / people.total;
}

/** Managers for every hundred employed women, and for every hundred employed men (domain.md §2.1). */
export interface Chances {
  name: string;
  women: number;
  men: number;
  /** How many times as often a man is a manager. */
  times: number;
}

/** Of those whose counts are whole; where no woman leads there is nothing to divide by, and the municipality is left out. */
export function chancesOf(members: readonly Member[]): Chances[] {
  return members.flatMap(({ name, headcount, managers }) => {
    if (!whole(headcount) || !whole(managers) || !headcount.women || !headcount.men || !managers.women) return [];
    const [women, men] = [(100 * managers.women) / headcount.women, (100 * managers.men) / headcount.men];
    return [{ name, women, men, times: men / women }];
  }).sort((a, b) => b.times - a.times);
}

/** Planned kronor after who has had the places: an apportionment, not a posting. Null where either is unknown or nobody has a place. */
export function kronorBySex({ participationSummary, budget }: Member): BothSexes | null {
  const places = participationSummary?.enrolled;
  const share = whole(places) ? womenShare(places) : null;
  if (share === null || !budget) return null;
  const kronor = Number(budget.planned.amountMinor) / 100;
  return { women: Math.round(kronor * share), men: Math.round(kronor) - Math.round(kronor * share) };
}

/** Where women are most of the staff and fewer than half of the managers: what a total hides (domain.md N11). */
export function fewWomenLead(members: readonly Member[]): string[] {
  return members.filter(({ headcount, managers }) =>
    whole(headcount) && whole(managers) && (womenShare(headcount) ?? 0) > 0.5 && (womenShare(managers) ?? 1) < 0.5).map(({ name }) => name);
}
