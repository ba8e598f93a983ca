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
  return <span className="samlar-figure">{formatNumber(value as number, language, decimals)}{unit ? `\u00a0${unit}` : ''}</span>;
}

/** An amount in whole kronor, or the mark for why there is none. */
export function Amount({ value, absence, minor = false }: { value: Money | null | undefined; absence?: Absence | null; minor?: boolean }) {
  const language = useLanguage();
  if (!value) return <AbsenceMark mark={absence === 'NOT_APPLICABLE' ? '.' : '..'} absence={absence} />;
  return <span className="samlar-figure">{formatMoney(value, language, minor)}</span>;
}
