import { Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import form from './form.module.css';
import { visitTexts } from './visit-texts';

export interface FormerText {
  part: string;
  text: string;
  replacedAt: string;
  replacedBy: { id: string; displayName: string | null } | null;
}

/** How texts read before they were written anew, the newest first; nothing where they never were. */
export function FormerTexts({ former }: { former: readonly FormerText[] | null | undefined }) {
  const t = useText(visitTexts);
  const language = useLanguage();
  if (!former || former.length === 0) return null;
  return (
    <Details data-color="neutral" data-size="sm" data-print="none">
      <Details.Summary>{t('former', { count: former.length })}</Details.Summary>
      <Details.Content>
        {former.map(({ part, text, replacedAt, replacedBy }) => (
          <div key={`${part} ${replacedAt} ${text}`}>
            <p>{text}</p>
            <p className={form.subtle}>{[t('former.replaced', { date: formatDate(replacedAt, language) }), replacedBy?.displayName ? t('former.by', { name: replacedBy.displayName }) : null].filter(Boolean).join(' ')}</p>
          </div>
        ))}
      </Details.Content>
    </Details>
  );
}
