import { OPEN_TABLES } from '@samlar/open-data/open-tables';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './research-texts';
import styles from './research.module.css';

/** Every open table by name, on the portal's first page. */
export default function TablesCard(_: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <>
      <p>{t('card.lead')}</p>
      <ul className={styles.list}>
        {OPEN_TABLES.map(({ id, title }) => <li key={id}><ViewLink to={`/tables/${id}`}>{title[language]}</ViewLink></li>)}
      </ul>
      <p><ViewLink to="/tables">{t('tables.all')}</ViewLink> · <ViewLink to="/research/graphql">{t('tables.explore')}</ViewLink></p>
    </>
  );
}
