import { formatLongDate, formatTime } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import type { Coming } from './coming';
import { texts } from './next-up-texts';
import styles from './next-up.module.css';

const SHOWN = 4;

export function ComingList({ coming }: { coming: readonly Coming[] }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <>
      <ol className={styles.list}>
        {coming.slice(0, SHOWN).map(({ id, title, programme, startsAt, endsAt, place, overnight, certain }) => (
          <li key={id} className={styles.session}>
            <time dateTime={startsAt} className={styles.when}>{formatLongDate(startsAt, language)}</time>
            <span>
              <ViewLink to={`/programmes/${programme}`}>{title}</ViewLink>
              <span className={styles.subtle}>
                {[`${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`, place, overnight ? t('overnight') : null, certain ? null : t('uncertain')].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {coming.length > SHOWN ? <p className={styles.subtle}>{t('more', { count: coming.length - SHOWN })}</p> : null}
    </>
  );
}
