import { Details } from '@digdir/designsystemet-react';
import { formatMoment } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { FormerText } from './former-text';
import styles from './former-texts.module.css';
import en from './former-texts.en.json';
import sv from './former-texts.sv.json';

const texts = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './former-texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './former-texts.da.json'),
};

/** The earlier wordings of one text, the newest first, folded away beneath it; nothing where it was never written anew. */
export function FormerTexts({ of, part }: { of: readonly FormerText[] | null | undefined; part: string }) {
  const t = useText(texts);
  const language = useLanguage();
  const former = (of ?? []).filter((each) => each.part === part);
  if (former.length === 0) return null;
  return (
    <Details data-size="sm" data-color="neutral" className={styles.former}>
      <Details.Summary>{t('former', { count: former.length })}</Details.Summary>
      <Details.Content>
        <ol className={styles.list}>
          {former.map(({ text, replacedAt }) => <li key={replacedAt}><span className={styles.until}>{t('until', { moment: formatMoment(replacedAt, language) })}</span>{text}</li>)}
        </ol>
      </Details.Content>
    </Details>
  );
}
