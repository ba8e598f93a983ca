import { Button, Tag } from '@digdir/designsystemet-react';
import { formatMoment } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { Project } from './budget.query';
import { texts } from './budget-texts';
import { entryTexts } from './entry-texts';
import { TenderDialog } from './tender-dialog';

/** What is bought, until when tenders count, and which came late. */
export function Tenders({ procurements, mayRegister, again }: { procurements: NonNullable<Project['procurements']>; mayRegister: boolean; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(entryTexts);
  const [asked, setAsked] = useState<(typeof procurements)[number] | null>(null);
  return (
    <Section title={t('tenders')}>
      <ul className="samlar-list">
        {procurements.map(({ id, title, tenderDeadline, tenders }, at) => (
          <li key={id}>
            <strong>{title}</strong>{', '}{t('tenders.deadline', { moment: formatMoment(tenderDeadline, language) })}
            {tenders.length > 0 ? (
              <ul>{tenders.map((tender) => <li key={tender.id}>{tender.supplier} {tender.late ? <Tag data-color="warning">{t('tenders.late')}</Tag> : null}</li>)}</ul>
            ) : null}
            {mayRegister ? <div data-print="none"><Button variant="tertiary" data-size="sm" onClick={() => setAsked(procurements[at]!)}>{words('tender')}<span className="samlar-visually-hidden">: {title}</span></Button></div> : null}
          </li>
        ))}
      </ul>
      {asked ? <TenderDialog procurement={asked} close={() => setAsked(null)} changed={again} /> : null}
    </Section>
  );
}
