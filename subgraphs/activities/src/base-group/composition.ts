import type { ReportingLine } from './reporting-order';
import type { SizePolicy } from './group-size';

export type Sex = 'WOMAN' | 'MAN' | 'UNSPECIFIED';
/** Where a person belongs: heads of administration with the municipal chief, aspirants, and all other managers (A15 iii, iv). */
export type Standing = 'MUNICIPAL_CHIEF' | 'HEAD_OF_ADMINISTRATION' | 'MANAGER' | 'ASPIRANT';
export type GroupKind = 'ORDINARY' | 'HEADS' | 'ASPIRANTS';

export interface Candidate {
  person: string;
  sex: Sex;
  /** Every administration the person is employed in; empty when none is known. */
  administrations: readonly string[];
  standing: Standing;
}

/** What is composed, and from what. The order of the lists has no influence on the result. */
export interface CompositionOrder {
  candidates: readonly Candidate[];
  lines: readonly ReportingLine[];
  /** Pairs that must not share a group, for reasons nobody has to state. */
  avoid: readonly (readonly [string, string])[];
  /** Groups of an earlier set, to meet new people. */
  earlier: readonly (readonly string[])[];
  size: SizePolicy;
  seed: number;
}

export interface ComposedGroup {
  kind: GroupKind;
  members: string[];
}

/** A person without a group, and why. */
export interface Missing {
  person: string;
  reason: 'ALONE_IN_SPECIAL_GROUP';
}

export type ImpossibilityProof =
  | { kind: 'SIZE'; pool: GroupKind; people: number; minimum: number; maximum: number }
  | { kind: 'CLIQUE'; pool: GroupKind; people: string[]; groupsPossible: number }
  | { kind: 'ADMINISTRATION'; administration: string; inside: number; others: number; groupsNeeded: number }
  | { kind: 'ISOLATED'; pool: GroupKind; person: string; compatible: number; needed: number }
  | { kind: 'SHORTAGE'; pool: GroupKind; people: string[]; compatible: number; needed: number }
  | { kind: 'EXHAUSTED'; pool: GroupKind; people: number; arrangements: number };

export type RefusalCode = 'CYCLE' | 'SIZE_NOT_WHOLE' | 'TARGET_OUTSIDE' | 'DUPLICATE_PERSON' | 'NOBODY';

export type CompositionResult =
  | { outcome: 'COMPOSED'; groups: ComposedGroup[]; missing: Missing[] }
  | { outcome: 'IMPOSSIBLE'; proof: ImpossibilityProof }
  | { outcome: 'NOT_FOUND'; pool: GroupKind }
  | { outcome: 'REFUSED'; code: RefusalCode; values?: Record<string, number>; subject?: string };

export function poolOf(standing: Standing): GroupKind {
  if (standing === 'ASPIRANT') return 'ASPIRANTS';
  return standing === 'MANAGER' ? 'ORDINARY' : 'HEADS';
}
