import { contractTexts } from './contract-texts';
import { cellMark, formatMoney, formatNumber, type Absence, type Money } from './figure';
import { useText } from './text';
import { useLanguage } from './view';

/** A mark that stands for a reason, with the reason for those who point at it and those who listen. */
export function AbsenceMark({ mark, absence }: { mark: string; absence?: Absence | null }) {
  const t = useText(contractTexts);
  const reason = mark === '–' ? t('zero') : absence === 'SUPPRESSED' ? t('suppressed') : absence === 'NOT_APPLICABLE' ? t('not-applicable') : t('missing');
  return (
    <span className="samlar-absence" title={reason}>
      <span aria-hidden="true">{mark}</span>
      <span className="samlar-visually-hidden">{reason}</span>
    </span>
  );
}

interface FigureProps {
  value: number | null | undefined;
  absence?: Absence | null;
  /** Always this many, so that figures of a column line up. */
  decimals?: number;
  /** Write 0 as a digit: for a figure on its own. In a table zero is `–`. */
  zero?: boolean;
  unit?: string;
}

/** A number, or the mark for why there is none. */
export function Figure({ value, absence, decimals = 0, zero = false, unit }: FigureProps) {
  const language = useLanguage();
  const mark = value === 0 && zero ? null : cellMark(value, absence);
  if (mark) return <AbsenceMark mark={mark} absence={absence} />;
  return <span className="samlar-figure">{formatNumber(value as number, language, decimals, true)}{unit ? `\u00a0${unit}` : ''}</span>;
}

interface AmountProps {
  value: Money | null | undefined;
  absence?: Absence | null;
  /** With öre. */
  minor?: boolean;
  /** Write 0 as a digit: for an amount on its own. In a table zero is `–`. */
  zero?: boolean;
}

/** An amount in whole kronor, or the mark for why there is none. */
export function Amount({ value, absence, minor = false, zero = false }: AmountProps) {
  const language = useLanguage();
  const mark = zero && value ? null : cellMark(value ? Number(value.amountMinor) : null, absence);
  if (mark || !value) return <AbsenceMark mark={mark ?? '..'} absence={absence} />;
  return <span className="samlar-figure">{formatMoney(value, language, minor)}</span>;
}
