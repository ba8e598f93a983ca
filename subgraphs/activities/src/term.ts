/** A year (`2012`) or a Swedish term (`vt 2012`: January–June, `ht 2012`: July–December) as days; null for anything else. */
export function periodOf(text: string): { start: string; end: string } | null {
  const match = /^(?:(vt|ht) ?)?(\d{4})$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, term, year] = match;
  return { start: `${year}-${term === 'ht' ? '07-01' : '01-01'}`, end: `${year}-${term === 'vt' ? '06-30' : '12-31'}` };
}
