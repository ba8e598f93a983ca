import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { spokenBy, titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { inOrder } from './change';
import { CultureKeyFigures } from './culture-key-figures';
import { texts } from './culture-texts';
import { Levels } from './levels';
import type { Comparison, MatchesDelta, Measurement, Text, UnitInShort } from './measurement';
import { Slopes } from './slopes';
import { Thermometer } from './thermometer';
import { ValuePlot } from './value-plot';
import { Words } from './words';

interface CultureResultProps {
  name: string;
  comparison: Comparison & Partial<MatchesDelta>;
  /** The units just below, those that were measured. */
  parts: UnitInShort[];
}

/** Everything a measurement says of one unit, never without the caution that follows its figures. */
export function CultureResult({ name, comparison, parts }: CultureResultProps) {
  const { latest } = inOrder(comparison);
  if (!latest) return null;
  return (
    <>
      <Caution text={latest.caution} />
      <Hidden comparison={comparison} />
      <CultureKeyFigures comparison={comparison} />
      <Slopes name={name} comparison={comparison} parts={parts} />
      <ValuePlot comparison={comparison} />
      <Words measurement={latest} />
      <Levels comparison={comparison} />
      <Thermometer name={name} comparison={comparison} parts={parts} />
    </>
  );
}

function Caution({ text }: { text: Text }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">{t('caution')}</Heading>
      <Paragraph data-size="sm" lang={spokenBy(text, language)}>{titleIn(text, language)}</Paragraph>
    </Alert>
  );
}

/** Why figures are not there, in plain words: too few answers, or two measurements that cannot be compared. */
function Hidden({ comparison }: { comparison: Comparison }) {
  const t = useText(texts);
  const suppressed = [comparison.before, comparison.after].filter((wave): wave is Measurement => wave?.absence === 'SUPPRESSED');
  return (
    <>
      {suppressed.map(({ wave }) => (
        <Alert key={wave} data-color="warning">
          <Heading level={2} data-size="2xs">{t('suppressed', { wave })}</Heading>
          <Paragraph data-size="sm">{t('suppressed.text')}</Paragraph>
        </Alert>
      ))}
      {comparison.obstacle && (comparison.obstacle !== 'SUPPRESSED' || suppressed.length === 0) ? (
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">{t('obstacle')}</Heading>
          <Paragraph data-size="sm">{t(`obstacle.${comparison.obstacle}`)}</Paragraph>
        </Alert>
      ) : null}
    </>
  );
}
