import { formatMoment } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { BaseGroupSet } from './base-groups.query';
import { texts, textOr } from './base-group-texts';

export function ChangeHistory({ changes }: { changes: BaseGroupSet['changes'] }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Section title={t('history')}>
      <DataTable
        caption={t('history')}
        captionHidden
        rows={changes}
        rowKey={({ at, kind }) => `${at} ${kind}`}
        columns={[
          { key: 'when', title: t('history.when'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'what', title: t('history.what'), cell: ({ kind }) => textOr(t, `change.${kind}`, kind) },
          { key: 'reason', title: t('history.reason'), cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  );
}
