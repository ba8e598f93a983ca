import { Tag } from '@digdir/designsystemet-react';
import { formatDate, formatMoment, formatTime } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { Session } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** The meetings of an occasion, in time; a residential is marked, and what has been is toned down. */
export function Sessions({ title, sessions, held }: { title: string; sessions: readonly Session[]; held: ReadonlySet<string> }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <ol className={styles.sessions} aria-label={title}>
      {sessions.map(({ id, startsAt, endsAt, place, overnight, days }) => (
        <li key={id} className={styles.session} data-held={held.has(id)}>
          <span className={styles.when}>{hours(startsAt, endsAt, language)}</span>
          <span className={styles.place}>{place ?? t('place.unknown')}</span>
          <span className={styles.tags}>
            <span className={styles.subtle}>{t('days.count', { count: days })}</span>
            {held.has(id) ? <span className={styles.subtle}>{t('held')}</span> : null}
            {overnight ? <Tag data-size="sm" data-color="accent">{t('overnight')}</Tag> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** `2013-09-10 09:00–16:00`, with the second day written out where it goes past midnight. */
export function hours(startsAt: string, endsAt: string, language: Language): string {
  const [start, end] = [formatMoment(startsAt, language), formatMoment(endsAt, language)];
  return formatDate(startsAt) === formatDate(endsAt) ? `${start}–${formatTime(endsAt, language)}` : `${start} – ${end}`;
}
