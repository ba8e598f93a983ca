import { calendarFile } from './calendar';

const EVENT = { id: 's1', title: 'Ledarskap, block 4; del 1', startsAt: '2013-09-10T07:00:00.000Z', endsAt: '2013-09-10T15:00:00Z', place: 'Bohusläns museum, Uddevalla' };
const made = (event = EVENT) => calendarFile([event], new Date('2013-06-03T08:00:00Z'));

test('each session is an event in UTC with commas and semicolons escaped', () => {
  const lines = made().split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  for (const line of ['UID:s1@samlar', 'DTSTAMP:20130603T080000Z', 'DTSTART:20130910T070000Z', 'DTEND:20130910T150000Z', 'SUMMARY:Ledarskap\\, block 4\\; del 1', 'LOCATION:Bohusläns museum\\, Uddevalla']) {
    expect(lines).toContain(line);
  }
  expect(lines.at(-1)).toBe('');
});

test('long lines are folded at 75 octets without cutting a letter', () => {
  const title = 'å'.repeat(100);
  const lines = made({ ...EVENT, title }).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});
