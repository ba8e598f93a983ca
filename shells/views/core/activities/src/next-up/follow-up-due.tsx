import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { texts } from './next-up-texts';
import styles from './next-up.module.css';
import type { NextFollowUp } from './next-up.query';

/** Follow-up days that are due and not booked. */
export const dueNow = (followUps: readonly NextFollowUp[]): NextFollowUp[] => followUps.filter(({ due, booked }) => due && booked === null);

export function FollowUpDue({ of: { competence, dueOn, offered } }: { of: NextFollowUp }) {
  const t = useText(texts);
  const language = useLanguage();
  const what = t(`followUp.${competence}`, { date: formatDate(dueOn, language) });
  return (
    <span>
      {offered ? <ViewLink to={`/programmes/${offered.programme.id}`}>{what}</ViewLink> : what}
      <span className={styles.subtle}> {offered ? t('followUp.offered', { date: formatDate(offered.period.start, language) }) : t('followUp.none')}</span>
    </span>
  );
}
