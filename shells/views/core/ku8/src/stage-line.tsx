import { useText } from '@samlar/view-contract/text';
import { STAGES, stageNumber, type Status } from './stage';
import styles from './stage-line.module.css';
import { visitTexts } from './visit-texts';

/** The seven stages with what is done, where the visit stands, and what is left. */
export function StageLine({ status }: { status: Status }) {
  const t = useText(visitTexts);
  const here = stageNumber(status);
  if (status === 'WITHDRAWN') return null;
  return (
    <ol className={styles.line} aria-label={t('stages')}>
      {STAGES.map((stage, at) => (
        <li key={stage} className={styles.stage} data-state={at < here ? 'done' : at === here ? 'here' : 'left'} aria-current={at === here ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden="true">{at <= here ? '✓' : at + 1}</span>
          <span>{t(`stage.${stage}`)}<span className="samlar-visually-hidden">{at < here ? t('stage.done') : at === here ? t('stage.here') : t('stage.left')}</span></span>
        </li>
      ))}
    </ol>
  );
}
