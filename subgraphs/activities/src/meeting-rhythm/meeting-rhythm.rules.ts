export enum RhythmMeetingKind {
  WORKPLACE = 'WORKPLACE',
  REFLECTION = 'REFLECTION',
}

export enum AgendaItemKind {
  LEARNING = 'LEARNING',
  DECISION = 'DECISION',
  INFORMATION = 'INFORMATION',
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

export const MOST_MINUTES = 480;

/** Minutes of each kind in what has been written of the meetings (domain.md B01), zeros included. */
export const minutesByKind = (meetings: readonly { items: readonly { kind: AgendaItemKind; minutes: number }[] }[]): { kind: AgendaItemKind; minutes: number }[] =>
  Object.values(AgendaItemKind).map((kind) => ({
    kind, minutes: meetings.flatMap(({ items }) => items).filter((item) => item.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0),
  }));

/** Standing items that a meeting left out. Of a meeting that nothing is written of, nothing is known. */
export function skippedItems(items: readonly { title: string }[], standing: readonly string[]): string[] {
  const plain = (text: string): string => text.trim().toLocaleLowerCase('sv');
  const taken = new Set(items.map(({ title }) => plain(title)));
  return items.length === 0 ? [] : standing.filter((item) => !taken.has(plain(item)));
}
