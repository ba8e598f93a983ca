export interface CalendarEvent {
  /** Stable, so that a calendar replaces what it already has. */
  id: string;
  title: string;
  /** ISO instants */
  startsAt: string;
  endsAt: string;
  place: string | null;
}

/** An iCalendar file (RFC 5545) of the events, one VEVENT each. `now` is the instant it is made. */
export function calendarFile(events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Samlar//Learning//SV', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.id}@samlar`, `DTSTAMP:${moment(now.toISOString())}`, `DTSTART:${moment(event.startsAt)}`, `DTEND:${moment(event.endsAt)}`,
      `SUMMARY:${escaped(event.title)}`, ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []), 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `2013-09-10T07:00:00.000Z` as `20130910T070000Z`. */
function moment(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

/** Lines are at most 75 octets; a continuation begins with a space. Letters are never cut in two. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}

/** Hands the file to the person. */
export function downloadCalendar(fileName: string, events: readonly CalendarEvent[]): void {
  const address = URL.createObjectURL(new Blob([calendarFile(events, new Date())], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
