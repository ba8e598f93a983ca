import { Tag } from '@digdir/designsystemet-react';
import { formatMoment } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import type { Project } from './budget.query';
import { texts } from './budget-texts';

/** What is bought, until when tenders count, and which came late. */
export function Tenders({ procurements }: { procurements: NonNullable<Project['procurements']> }) {
  const t = useText(texts);
  return (
    <Section title={t('tenders')}>
      <ul className="samlar-list">
        {procurements.map(({ id, title, tenderDeadline, tenders }) => (
          <li key={id}>
            <strong>{title}</strong>{', '}{t('tenders.deadline', { moment: formatMoment(tenderDeadline) })}
            {tenders.length > 0 ? (
              <ul>{tenders.map((tender) => <li key={tender.id}>{tender.supplier} {tender.late ? <Tag data-color="warning">{t('tenders.late')}</Tag> : null}</li>)}</ul>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
