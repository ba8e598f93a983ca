import type { Language } from '@samlar/view-contract/slot';
import { figureOf, formatKind, type Absence, type Cell, type CellKind } from './cell';
import type { FigureText } from './texts';

/** Why a figure is not there, in words; null when it is there. */
export function absenceWords(absence: Absence | null | undefined, t: FigureText): string {
  return t(absence === 'SUPPRESSED' ? 'suppressed' : absence === 'NOT_APPLICABLE' ? 'not-applicable' : 'missing');
}

/** A figure in words for those who listen: the number, or why there is none. */
export function spoken(cell: Cell, kind: CellKind, language: Language, t: FigureText, decimals?: number): string {
  const { value, absence } = figureOf(cell);
  return value === null ? absenceWords(absence, t) : formatKind(value, kind, language, decimals);
}

/** The text alternative of a chart of one figure a name: highest, lowest, how many are not shown or not asked about; of one figure, that. */
export function rangeSummary(
  items: readonly { name: string; cell: Cell }[],
  kind: CellKind,
  language: Language,
  t: FigureText,
  decimals?: number,
): string {
  const known = items
    .map(({ name, cell }) => ({ name, value: figureOf(cell).value }))
    .filter((item): item is { name: string; value: number } => item.value !== null)
    .sort((a, b) => b.value - a.value);
  if (known.length === 0) return t('empty');
  const [highest, lowest] = [known[0]!, known[known.length - 1]!];
  const words = (value: number) => formatKind(value, kind, language, decimals);
  const irrelevant = items.filter(({ cell }) => figureOf(cell).value === null && figureOf(cell).absence === 'NOT_APPLICABLE').length;
  const absent = items.length - known.length - irrelevant;
  // Nothing is highest or lowest of one.
  const range = highest === lowest ? `${highest.name}: ${words(highest.value)}.` : t('range', { highest: highest.name, high: words(highest.value), lowest: lowest.name, low: words(lowest.value) });
  return [range, absent > 0 && t('absent', { count: absent }), irrelevant > 0 && t('irrelevant', { count: irrelevant })].filter(Boolean).join(' ');
}
