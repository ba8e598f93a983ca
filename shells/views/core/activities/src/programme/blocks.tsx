import { Tag } from '@digdir/designsystemet-react';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import type { Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** The parts or blocks in the order they are taken. */
export function Blocks({ programme: { blocks, perspectives, myCompletedBlocks } }: { programme: Programme }) {
  const t = useText(texts);
  if (blocks.length === 0 && perspectives.length === 0) return null;
  const list = perspectives.map((perspective) => t(`perspective.${perspective}`)).join(', ');
  return (
    <Section title={t('blocks')}>
      {blocks.length > 0 ? (
        <ol className={styles.blocks}>
          {blocks.map(({ number, title, term, credits, awardedBy, days, overnight, elective }) => (
            <li key={number} className={styles.block}>
              <span className={styles.subtle}>{[t('block', { number }), term, days === null ? null : t('days.count', { count: days })].filter(Boolean).join(' · ')}</span>
              <span className={styles.blockTitle}>{title}</span>
              <span className={styles.tags}>
                {credits === null ? null : <Tag data-size="sm" data-color="info">{[t('block.credits', { credits }), awardedBy].filter(Boolean).join(', ')}</Tag>}
                {overnight ? <Tag data-size="sm" data-color="accent">{t('overnight')}</Tag> : null}
                {elective ? <Tag data-size="sm" data-color="neutral">{t('block.elective')}</Tag> : null}
                {myCompletedBlocks?.some(({ block }) => block === number) ? <Tag data-size="sm" data-color="success">{t('block.completed')}</Tag> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {perspectives.length > 0 ? <p className={styles.text}>{t('perspectives', { list })}</p> : null}
    </Section>
  );
}
