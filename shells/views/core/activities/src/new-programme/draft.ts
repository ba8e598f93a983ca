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

const whole = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')));

/** Seats of the set-up: trainers × group size × rounds; null until all three are written. */
export function seatsOf({ figures: { trainers, groupSize, rounds } }: Draft): number | null {
  const factors = [trainers, groupSize, rounds].map(whole);
  return factors.every((factor) => factor !== null && Number.isInteger(factor) && factor > 0) ? factors.reduce<number>((product, factor) => product * factor!, 1) : null;
}

/** Fields that hold something else than a number where one belongs. */
export function notNumbers(draft: Draft): boolean {
  const integers = FIGURES.map((figure) => draft.figures[figure]);
  const halves = draft.parts.flatMap(({ days, credits }) => [days, credits]);
  return integers.some((text) => text.trim() !== '' && !/^\d+$/.test(text.trim())) || halves.some((text) => text.trim() !== '' && !/^\d+([.,]\d)?$/.test(text.trim()));
}

export function inputOf(draft: Draft): CreateVariables['input'] {
  const { figures } = draft;
  return {
    template: draft.template || null, title: draft.title, start: draft.start, end: draft.end || null, units: draft.units, audience: draft.audience, perspectives: draft.perspectives, accessibilityFirst: draft.accessibilityFirst,
    plannedParticipants: whole(figures.plannedParticipants), eligible: whole(figures.eligible), trainers: whole(figures.trainers), groupSize: whole(figures.groupSize),
    rounds: whole(figures.rounds), groups: whole(figures.groups), groupMinimum: whole(figures.groupMinimum),
    parts: draft.parts.map(({ title, days, overnight, term, credits, awardedBy, elective }) => ({
      title, overnight, elective, days: whole(days), credits: whole(credits), term: term.trim() || null, awardedBy: awardedBy.trim() || null,
    })),
  };
}
