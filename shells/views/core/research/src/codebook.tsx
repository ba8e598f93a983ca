import { Details } from '@digdir/designsystemet-react';
import { variablesOf, type Variable } from '@samlar/open-data/codebook';
import { MARKS } from '@samlar/open-data/publication';
import type { TableContent } from '@samlar/open-data/table-content';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { texts } from './research-texts';

/** Few codes are written out; of many, how many and the first. */
const FEW = 4;

/** Every variable of the table's files (domain.md P11). */
export function Codebook({ content }: { content: TableContent }) {
  const t = useText(texts);
  const language = useLanguage();
  const codes = ({ values, unit }: Variable): string => {
    if (!values) return unit?.[language] ?? '';
    const named = values.filter(({ id }) => id !== '');
    const bare = named.some(({ id }) => id.length > 4);
    const written = named.map(({ id, label }) => (bare ? id : `${id} ${label[language]}`));
    return written.length <= FEW ? written.join(', ') : t('variable.codes', { count: written.length, first: written[0]! });
  };
  return (
    <Section title={t('codebook')} lead={t('codebook.lead')}>
      <DataTable
        caption={t('codebook')}
        captionHidden
        rows={variablesOf(content.table, content.categories)}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: t('variable'), cell: ({ name }) => <code>{name}</code> },
          { key: 'label', title: t('variable.label'), cell: ({ label }) => label[language] },
          { key: 'type', title: t('variable.type'), cell: ({ type }) => t(`type.${type}`) },
          { key: 'unit', title: t('variable.unit'), cell: (variable) => codes(variable) },
          { key: 'description', title: t('variable.description'), prose: true, cell: ({ description }) => description[language] },
        ]}
      />
    </Section>
  );
}

/** What – .. and . mean, below the table that bears them. */
export function Marks() {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Details>
      <Details.Summary>{t('marks')}</Details.Summary>
      <Details.Content>
        <DataTable
          caption={t('marks')}
          captionHidden
          rows={MARKS}
          rowKey={({ file }) => file}
          columns={[
            { key: 'mark', title: t('mark'), cell: ({ mark }) => mark },
            { key: 'meaning', title: t('mark.meaning'), prose: true, cell: ({ meaning }) => meaning[language] },
            { key: 'file', title: t('mark.file'), cell: ({ file }) => (file === '0' ? '0' : t('mark.empty', { status: file })) },
          ]}
        />
      </Details.Content>
    </Details>
  );
}
