import { formatDifference, formatNumber, formatShare } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures } from '@samlar/view-contract/page';
import { AbsenceMark, Figure } from '@samlar/view-contract/show';
import { titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { inOrder, readingOf } from './change';
import { texts } from './culture-texts';
import type { Comparison, Measurement } from './measurement';

/** The four figures that answer the first question: how is it, has it changed, do wish and reality meet, how many answered. */
export function CultureKeyFigures({ comparison }: { comparison: Comparison }) {
  const t = useText(texts);
  const language = useLanguage();
  const { latest, earlier } = inOrder(comparison);
  if (!latest) return null;
  const { wave, entropyInterval: interval, bandText, absence } = latest;
  const percent = (share: number) => formatNumber(share * 100, language, 1);
  const details = [
    bandText && titleIn(bandText, language),
    interval ? t('interval', { low: percent(interval.low), high: `${percent(interval.high)}\u00a0%` }) : null,
  ].filter(Boolean).join(' · ');
  return (
    <KeyFigures>
      <KeyFigure label={t('share', { wave })} detail={details}><Share value={latest.entropy} absence={absence} decimals={1} /></KeyFigure>
      {earlier && (comparison.entropyDelta !== null || comparison.obstacle) ? <Change comparison={comparison} hidden={latest.absence ?? earlier.absence} earlier={earlier} /> : null}
      <Matches label={t('matches')} latest={latest} earlier={earlier} figure="currentDesiredMatches" />
      <Matches label={t('matches.people')} latest={latest} earlier={earlier} figure="personalCurrentMatches" />
      <KeyFigure
        label={t('response', { wave })}
        detail={latest.respondents === null ? null : t('response.detail', { respondents: latest.respondents, invited: latest.invited })}
      >
        <Share value={latest.responseRate} absence={absence} />
      </KeyFigure>
    </KeyFigures>
  );
}

function Change({ comparison, earlier, hidden }: { comparison: Comparison; earlier: Measurement; hidden: Measurement['absence'] }) {
  const t = useText(texts);
  const language = useLanguage();
  const reading = readingOf(comparison);
  const { entropyDelta: delta, entropyDeltaInterval: interval } = comparison;
  const points = (share: number) => formatDifference(share * 100, language, 1);
  const was = earlier.entropy === null ? null : t('share.was', { share: formatShare(earlier.entropy, language, 1), wave: earlier.wave });
  const range = interval ? t('change.points', { low: points(interval.low), high: points(interval.high) }) : null;
  return (
    <KeyFigure label={t('change')} detail={[reading && t(`change.${reading}`), range, was].filter(Boolean).join(' · ')}>
      {delta !== null ? points(delta) : hidden ? <AbsenceMark mark=".." absence={hidden} /> : <AbsenceMark mark="." absence="NOT_APPLICABLE" />}
    </KeyFigure>
  );
}

interface MatchesProps {
  label: string;
  latest: Measurement;
  earlier: Measurement | null;
  figure: 'currentDesiredMatches' | 'personalCurrentMatches';
}

function Matches({ label, latest, earlier, figure }: MatchesProps) {
  const t = useText(texts);
  const was = earlier?.[figure] ?? null;
  const detail = was === null ? t('matches.only') : t('matches.detail', { was, wave: earlier!.wave });
  return <KeyFigure label={label} detail={detail}><Figure value={latest[figure]} absence={latest.absence} zero /></KeyFigure>;
}

function Share({ value, absence, decimals = 0 }: { value: number | null; absence: Measurement['absence']; decimals?: number }) {
  const language = useLanguage();
  return value === null ? <AbsenceMark mark=".." absence={absence} /> : formatShare(value, language, decimals);
}
