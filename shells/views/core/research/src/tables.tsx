import { OPEN_TABLES } from '@samlar/open-data/open-tables';
import { tableAddress } from '@samlar/open-data/publication';
import { DataTable, Page } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './research-texts';
import styles from './research.module.css';

/** The list of open tables (domain.md S26). */
export default function Tables(_: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Page title={t('tables')} lead={t('tables.lead')} actions={<ViewLink to="/research/graphql">{t('tables.explore')}</ViewLink>}>
      <DataTable
        caption={t('tables.count', { count: OPEN_TABLES.length })}
        rows={OPEN_TABLES}
        rowKey={({ id }) => id}
        columns={[
          { key: 'table', title: t('tables.table'), cell: ({ id, title }) => <ViewLink to={`/tables/${id}`}>{title[language]}</ViewLink> },
          { key: 'content', title: t('tables.content'), prose: true, cell: ({ description }) => description[language] },
          { key: 'by', title: t('tables.by'), cell: ({ dimensions }) => dimensions.map(({ label }) => label[language]).join(', ') },
          {
            key: 'files', title: t('tables.files'), cell: ({ id, title }) => (
              <span className={styles.files}>
                <a className="ds-link" href={tableAddress(id, 'csv', language)} download aria-label={`${t('download.csv')}: ${title[language]}`}>{t('download.csv')}</a>
                <a className="ds-link" href={tableAddress(id, 'json', language)} download aria-label={`${t('download.json')}: ${title[language]}`}>{t('download.json')}</a>
              </span>
            ),
          },
        ]}
      />
    </Page>
  );
}
