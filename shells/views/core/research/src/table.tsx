import { openTableOf } from '@samlar/open-data/open-tables';
import { contentOf, type TableContent } from '@samlar/open-data/table-content';
import type { OpenTable } from '@samlar/open-data/table-definition';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { Codebook, Marks } from './codebook';
import { Downloads, HowToCite, Query } from './reuse';
import { Figures } from './figures';
import { texts } from './research-texts';
import styles from './research.module.css';
import { TableChart } from './table-chart';

/** One open table: its figures, what they mean, how to get them and how to cite them. */
export default function TablePage({ params }: ViewProps) {
  const t = useText(texts);
  const table = openTableOf(params.id ?? '');
  if (table) return <KnownTable key={table.id} table={table} />;
  return (
    <Page title={t('unknown')}>
      <Empty title={t('unknown.text', { id: params.id ?? '' })} action={<ViewLink to="/tables">{t('tables.all')}</ViewLink>} />
    </Page>
  );
}

function KnownTable({ table }: { table: OpenTable }) {
  const language = useLanguage();
  const query = useViewQuery<Record<string, unknown>, Record<string, never>>(table.query, {});
  return (
    <Page title={table.title[language]} lead={table.description[language]} query={query}>
      {/* A part that is away is named by the page; a table with holes for it would look like figures that are missing. */}
      {(data) => (query.away.length > 0 || Object.values(data).includes(null) ? null : <Parts content={contentOf(table, data)} />)}
    </Page>
  );
}

function Parts({ content }: { content: TableContent }) {
  const t = useText(texts);
  const language = useLanguage();
  const { table, version } = content;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('period')}</dt><dd>{table.period[language]}</dd>
        <dt>{t('source')}</dt><dd>{table.source[language]}</dd>
        <dt>{t('hidden')}</dt><dd>{table.suppression[language]}</dd>
        <dt>{t('version')}</dt><dd><code>{version}</code> ({t('version.detail')})</dd>
      </dl>
      <Section title={t('figures')}>
        <TableChart content={content} />
        <Figures content={content} />
        <Marks />
      </Section>
      <Downloads table={table} />
      <Codebook content={content} />
      <HowToCite content={content} />
      <Query table={table} />
    </>
  );
}
