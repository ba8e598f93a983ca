import { citation, codebookAddress, LICENCE, tableAddress } from '@samlar/open-data/publication';
import type { TableContent } from '@samlar/open-data/table-content';
import type { OpenTable } from '@samlar/open-data/table-definition';
import { formatMoment } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { useState } from 'react';
import { texts } from './research-texts';
import styles from './research.module.css';

/** The table's files, each at a stable address. */
export function Downloads({ table: { id } }: { table: OpenTable }) {
  const t = useText(texts);
  const language = useLanguage();
  const files = [
    { key: 'download.swedish', detail: 'download.swedish.detail', address: tableAddress(id, 'csv', language, 'swedish') },
    { key: 'download.rfc4180', detail: 'download.rfc4180.detail', address: tableAddress(id, 'csv', language) },
    { key: 'download.json', detail: 'download.json.detail', address: tableAddress(id, 'json', language) },
    { key: 'download.codebook', detail: 'download.codebook.detail', address: codebookAddress(id) },
  ] as const;
  return (
    <Section title={t('download')}>
      <ul className={styles.downloads}>
        {files.map(({ key, detail, address }) => (
          <li key={key}><a className="ds-link" href={address} download>{t(key)}</a><small>{t(detail)}</small></li>
        ))}
      </ul>
    </Section>
  );
}

export function HowToCite({ content }: { content: TableContent }) {
  const t = useText(texts);
  const language = useLanguage();
  // The day the page was opened, in Stockholm.
  const [retrieved] = useState(() => formatMoment(new Date().toISOString()).slice(0, 10));
  return (
    <Section title={t('cite')} lead={t('cite.lead')}>
      <p className={styles.cite}>{citation(content, originHere(), retrieved, language)}</p>
      <p>{LICENCE.text[language]} <a className="ds-link" href={LICENCE.url} rel="license noreferrer">{t('licence.link')}</a></p>
    </Section>
  );
}

export function Query({ table }: { table: OpenTable }) {
  const t = useText(texts);
  return (
    <Section title={t('query')} lead={t('query.lead')}>
      <pre className={styles.query} role="group" aria-label={t('query')} tabIndex={0}><code>{table.query}</code></pre>
      <p><ViewLink to={`/research/graphql?table=${table.id}`}>{t('query.run')}</ViewLink></p>
    </Section>
  );
}

/** Where the reader has come to, since that is where they will send others; nothing where there is no window (a test). */
function originHere(): string {
  return typeof window === 'undefined' ? '' : window.location.origin;
}
