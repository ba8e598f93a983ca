import { contractTexts } from './contract-texts';
import { formatNumber } from './figure';
import { useText } from './text';
import { useLanguage } from './view';

/** What a number that is written may be. Whole and at least zero unless said otherwise. */
export interface NumberBounds {
  least?: number;
  most?: number;
  /** At most so many decimals; three or more only where a thousand cannot be meant, since a point for thousands would be read as a decimal point. */
  decimals?: number;
}

/** What is wrong with what was written; `of` is the bound that it broke. */
export interface NumberProblem {
  problem: 'number' | 'whole' | 'decimals' | 'least' | 'most';
  of: number;
}

/** Figures in a row or in threes with a space of any kind between, and decimals after a comma or a point. */
const WRITTEN = /^([-\u2212]?)(\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,](\d+))?$/;

/** The number that a text says, as people in the Nordic countries write it (`4,5`, `4.5`, `1 000`); never a part of it, and never another than was meant. */
export function readNumber(text: string, { least = 0, most = Infinity, decimals = 0 }: NumberBounds = {}): number | NumberProblem {
  const [, sign, whole, part = ''] = WRITTEN.exec(text.trim()) ?? [];
  if (whole === undefined) return { problem: 'number', of: 0 };
  if (part.length > decimals) return { problem: decimals === 0 ? 'whole' : 'decimals', of: decimals };
  const value = Number(`${whole.replace(/\D/g, '')}.${part || '0'}`) * (sign ? -1 : 1);
  if (value < least) return { problem: 'least', of: least };
  // Beyond what is counted exactly a number would be sent as another than was written.
  if (value > Math.min(most, Number.MAX_SAFE_INTEGER)) return { problem: 'most', of: Math.min(most, Number.MAX_SAFE_INTEGER) };
  return value + 0;
}

/** Says in the language of the page what is wrong with a written number; nothing where nothing is. An empty text is no number. */
export function useNumberError(): (text: string, bounds?: NumberBounds) => string | undefined {
  const t = useText(contractTexts);
  const language = useLanguage();
  return (text, bounds) => {
    if (!text.trim()) return t('form.required');
    const read = readNumber(text, bounds);
    return typeof read === 'number' ? undefined : t(`form.${read.problem}`, { of: formatNumber(read.of, language, 2), decimals: read.of });
  };
}
