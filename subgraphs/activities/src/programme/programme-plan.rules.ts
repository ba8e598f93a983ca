import { periodOf } from '../term';

export interface PlannedPart {
  title: string;
  term?: string | null;
  days?: number | null;
  overnight?: boolean | null;
  credits?: number | null;
  /** The university that awards the credits. */
  awardedBy?: string | null;
  elective?: boolean | null;
}

/** A programme as somebody plans it. Days are ISO dates. */
export interface ProgrammePlan {
  title: string;
  start: string;
  end?: string | null;
  parts: readonly PlannedPart[];
}

export type ProgrammeFault =
  | 'TITLE_MISSING' | 'PERIOD_BACKWARDS' | 'PART_WITHOUT_TITLE' | 'NOT_A_TERM' | 'TERMS_OUT_OF_ORDER' | 'TERM_OUTSIDE' | 'CREDITS_WITHOUT_UNIVERSITY' | 'OVERNIGHT_TOO_SHORT';

/** Why a programme cannot be as planned, with the number of the part at fault, or null (A29, A37). */
export function programmeFault(plan: ProgrammePlan): { code: ProgrammeFault; part: number } | null {
  if (!plan.title.trim()) return { code: 'TITLE_MISSING', part: 0 };
  if (plan.end && plan.end < plan.start) return { code: 'PERIOD_BACKWARDS', part: 0 };
  let latest = '';
  for (const [index, part] of plan.parts.entries()) {
    const at = { part: index + 1 };
    if (!part.title.trim()) return { code: 'PART_WITHOUT_TITLE', ...at };
    const term = part.term ? termOf(part.term) : undefined;
    if (term === null) return { code: 'NOT_A_TERM', ...at };
    // Electives may be taken in any order; the others follow one another.
    if (term && !part.elective && term.start < latest) return { code: 'TERMS_OUT_OF_ORDER', ...at };
    if (term && (term.end < plan.start || (plan.end && term.start > plan.end))) return { code: 'TERM_OUTSIDE', ...at };
    if (term) latest = term.start;
    if (part.credits && !part.awardedBy?.trim()) return { code: 'CREDITS_WITHOUT_UNIVERSITY', ...at };
    if (part.overnight && (part.days ?? 0) < 2) return { code: 'OVERNIGHT_TOO_SHORT', ...at };
  }
  return null;
}

const termOf = (text: string) => (/^(vt|ht) \d{4}$/.test(text) ? periodOf(text) : null);

/** A readable id: `Ledarskap för nya chefer` becomes `ledarskap-for-nya-chefer`. */
export function programmeId(title: string): string {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '') || 'program';
}
