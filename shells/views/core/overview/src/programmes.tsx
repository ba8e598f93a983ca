import { nameOrder } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Amount, Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { inKronor } from './kronor';
import type { Programme } from './overview.query';
import { texts } from './overview-texts';

/** What the municipality takes part in, and what it costs by participant. */
export function Programmes({ programmes }: { programmes: Programme[] | null }) {
  const t = useText(texts);
  const byName = nameOrder(useLanguage());
  if (!programmes) return null;
  return (
    <Section title={t('programmes')} lead={programmes.length ? t('programmes.lead') : null}>
      {programmes.length === 0 ? <Empty title={t('programmes.none')} /> : (
        <DataTable
          caption={t('programmes')}
          captionHidden
          rows={programmes.toSorted((a, b) => byName(a.title, b.title))}
          rowKey={({ title }) => title}
          columns={[
            { key: 'title', title: t('programme'), cell: ({ title }) => title },
            { key: 'participants', title: t('participants'), numeric: true, cell: ({ participantCount }) => <Figure value={participantCount} /> },
            { key: 'planned', title: t('planned'), numeric: true, cell: ({ cost }) => <Amount value={inKronor(cost?.planned)} /> },
            { key: 'each', title: t('per-participant'), numeric: true, cell: ({ costPerParticipant }) => <Amount value={inKronor(costPerParticipant)} /> },
          ]}
        />
      )}
    </Section>
  );
}
