import { readNumber, type NumberBounds } from '@samlar/view-contract/written-number';
import type { CreateVariables } from './new-programme.command';
import type { Template } from './new-programme.query';

/** A part as it is being written: texts, as the fields hold them. */
export interface DraftPart {
  key: number;
  title: string;
  days: string;
  overnight: boolean;
  term: string;
  credits: string;
  awardedBy: string;
  elective: boolean;
}

export const FIGURES = ['plannedParticipants', 'eligible', 'trainers', 'groupSize', 'rounds', 'groups', 'groupMinimum'] as const;
export type Figure = (typeof FIGURES)[number];

export interface Draft {
  template: string;
  title: string;
  start: string;
  end: string;
  audience: string[];
  units: string[];
  figures: Record<Figure, string>;
  perspectives: string[];
  accessibilityFirst: boolean;
  parts: DraftPart[];
}

export const emptyPart = (key: number): DraftPart => ({ key, title: '', days: '1', overnight: false, term: '', credits: '', awardedBy: '', elective: false });

const written = (value: number | null): string => (value === null ? '' : `${value}`);

/** A programme not yet written, in the shape of a template where one is chosen. What was already written of title, time and whom it is for stays. */
export function draftFrom(template: Template | null, before?: Draft): Draft {
  return {
    template: template?.id ?? '', title: before?.title ?? '', start: before?.start ?? '', end: before?.end ?? '', units: before?.units ?? [],
    audience: template?.audience ?? before?.audience ?? [],
    figures: {
      plannedParticipants: before?.figures.plannedParticipants ?? '', eligible: before?.figures.eligible ?? '', trainers: written(template?.trainers ?? null),
      groupSize: written(template?.groupSize ?? null), rounds: written(template?.rounds ?? null), groups: before?.figures.groups ?? '', groupMinimum: written(template?.groupMinimum ?? null),
    },
    perspectives: template?.perspectives ?? before?.perspectives ?? [],
    accessibilityFirst: before?.accessibilityFirst ?? false,
    parts: (template?.parts ?? []).map((part, key) => ({
      ...emptyPart(key), title: part.title, days: written(part.days), overnight: part.overnight, credits: written(part.credits), elective: part.elective,
    })),
  };
}

export const FIGURE = { most: 1_000_000 };
/** Days and credits. */
export const HALVES = { most: 1_000, decimals: 1 } as const;

/** The number written; null where there is none. */
export function figureIn(text: string): number | null {
  const read = readNumber(text, { ...FIGURE, decimals: 1 });
  return typeof read === 'number' ? read : null;
}

/** Seats of the set-up: trainers × group size × rounds; null until all three are written. */
export function seatsOf({ figures: { trainers, groupSize, rounds } }: Draft): number | null {
  const factors = [trainers, groupSize, rounds].map(figureIn);
  return factors.every((factor) => factor !== null && Number.isInteger(factor) && factor > 0) ? factors.reduce<number>((product, factor) => product * factor!, 1) : null;
}

const wrong = (text: string, bounds: NumberBounds): boolean => text.trim() !== '' && typeof readNumber(text, bounds) !== 'number';

/** Fields that hold something else than a number where one belongs. */
export function notNumbers(draft: Draft): boolean {
  const integers = FIGURES.map((figure) => draft.figures[figure]);
  const halves = draft.parts.flatMap(({ days, credits }) => [days, credits]);
  return integers.some((text) => wrong(text, FIGURE)) || halves.some((text) => wrong(text, HALVES));
}

export function inputOf(draft: Draft): CreateVariables['input'] {
  const { figures } = draft;
  return {
    template: draft.template || null, title: draft.title, start: draft.start, end: draft.end || null, units: draft.units, audience: draft.audience, perspectives: draft.perspectives, accessibilityFirst: draft.accessibilityFirst,
    plannedParticipants: figureIn(figures.plannedParticipants), eligible: figureIn(figures.eligible), trainers: figureIn(figures.trainers), groupSize: figureIn(figures.groupSize),
    rounds: figureIn(figures.rounds), groups: figureIn(figures.groups), groupMinimum: figureIn(figures.groupMinimum),
    parts: draft.parts.map(({ title, days, overnight, term, credits, awardedBy, elective }) => ({
      title, overnight, elective, days: figureIn(days), credits: figureIn(credits), term: term.trim() || null, awardedBy: awardedBy.trim() || null,
    })),
  };
}
