export enum RhythmMeetingKind {
  WORKPLACE = 'WORKPLACE',
  REFLECTION = 'REFLECTION',
}

export interface PlannedMeeting {
  number: number;
  kind: RhythmMeetingKind;
  /** ISO day. */
  heldOn: string;
}

export const FEWEST_WEEKS = 2;
export const MOST_WEEKS = 52;

/** A workplace meeting one week and a reflection meeting the next, on the same day of the week, for so many weeks (domain.md B01). */
export const alternating = (startsOn: string, weeks: number): PlannedMeeting[] =>
  Array.from({ length: weeks }, (_, at) => ({
    number: at + 1,
    kind: at % 2 === 0 ? RhythmMeetingKind.WORKPLACE : RhythmMeetingKind.REFLECTION,
    heldOn: new Date(Date.parse(startsOn) + at * 7 * 86_400_000).toISOString().slice(0, 10),
  }));
