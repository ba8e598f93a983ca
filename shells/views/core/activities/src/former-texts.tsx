import { Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import styles from './form.module.css';
import { formTexts } from './form-texts';

export interface FormerText {
  part: string;
  text: string;
  replacedAt: string;
  replacedBy: { id: string; displayName: string | null } | null;
}

/** How texts read before they were written anew, the newest first; nothing where they never were. */
export function FormerTexts({ former }: { former: readonly FormerText[] | null | undefined }) {
  const t = useText(formTexts);
  const language = useLanguage();
  if (!former || former.length === 0) return null;
  return (
    <Details data-color="neutral" data-size="sm" data-print="none" className={styles.details}>
      <Details.Summary>{t('former', { count: former.length })}</Details.Summary>
      <Details.Content>
        <ul className={styles.former}>
          {former.map(({ part, text, replacedAt, replacedBy }) => (
            <li key={`${part} ${replacedAt} ${text}`}>
              <span>{text}</span>
              <span className={styles.subtle}>{[t('former.replaced', { date: formatDate(replacedAt, language) }), replacedBy?.displayName ? t('former.by', { name: replacedBy.displayName }) : null].filter(Boolean).join(' ')}</span>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
