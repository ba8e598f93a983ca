/** Who an arrow key leads to from a person: up and down within a group, left and right to the same place in the next; Home and End of all. */
export function beside(rows: readonly (readonly string[])[], person: string, key: string): string | null {
  const filled = rows.filter((row) => row.length > 0);
  const row = filled.findIndex((people) => people.includes(person));
  const at = filled[row]?.indexOf(person) ?? -1;
  if (row === -1) return null;
  const across = (to: number): string | null => {
    const next = filled[to];
    return next ? next[Math.min(at, next.length - 1)]! : null;
  };
  switch (key) {
    case 'ArrowDown': return filled[row]![at + 1] ?? filled[row + 1]?.[0] ?? null;
    case 'ArrowUp': return filled[row]![at - 1] ?? filled[row - 1]?.at(-1) ?? null;
    case 'ArrowRight': return across(row + 1);
    case 'ArrowLeft': return across(row - 1);
    case 'Home': return filled[0]![0]!;
    case 'End': return filled.at(-1)!.at(-1)!;
    default: return null;
  }
}
