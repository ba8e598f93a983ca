import { Button } from '@digdir/designsystemet-react';
import { Waterfall } from '@samlar/chart/waterfall';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Amount, Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { Line, Project } from './budget.query';
import { texts } from './budget-texts';
import { entryTexts } from './entry-texts';
import { kronor, minus, sek } from './kronor';
import { PostDialog } from './post-dialog';

/** The lines as the document labels them; a label that stands twice is pointed out, not mended. */
export function Lines({ project, lines, mayPost, again }: { project: Project; lines: Line[]; mayPost: boolean; again: () => void }) {
  const t = useText(texts);
  const words = useText(entryTexts);
  const [posting, setPosting] = useState(false);
  if (lines.length === 0) return <Section title={t('lines')}><Empty title={t('lines.none')}>{t('lines.none.text')}</Empty></Section>;
  const seen = new Map<string, number>();
  for (const { label } of lines) seen.set(label, (seen.get(label) ?? 0) + 1);
  const twice = (label: string): boolean => (seen.get(label) ?? 0) > 1;
  return (
    <>
      <Section title={t('lines')} actions={mayPost ? <Button variant="secondary" data-size="sm" data-print="none" onClick={() => setPosting(true)}>{words('post')}</Button> : null}>
        {posting ? <PostDialog project={project} lines={lines} close={() => setPosting(false)} changed={again} /> : null}
        <DataTable
          caption={t('lines')} captionHidden rows={lines} rowKey={({ id }) => id}
          columns={[
            { key: 'label', title: t('line'), cell: ({ label }) => <>{label}{twice(label) ? <><br /><small>{t('twice')}</small></> : null}</> },
            { key: 'planned', title: t('planned'), numeric: true, cell: ({ planned }) => <Amount value={sek(planned)} /> },
            { key: 'actual', title: t('actual'), numeric: true, cell: ({ actual }) => <Amount value={sek(actual)} /> },
            { key: 'left', title: t('left'), numeric: true, cell: ({ planned, actual }) => <Amount value={sek(minus(planned, actual))} /> },
            { key: 'people', title: t('participants'), numeric: true, cell: ({ activity }) => <Figure value={activity?.participantCount} absence={activity ? null : 'NOT_APPLICABLE'} /> },
            { key: 'each', title: t('each'), numeric: true, cell: ({ activity }) => <Amount value={sek(activity?.costPerParticipant)} absence={activity ? null : 'NOT_APPLICABLE'} /> },
          ]}
        />
      </Section>
      <Section title={t('sum')}>
        <Waterfall
          title={t('sum.chart')} description={t('sum.description')} source={t('source')}
          lines={lines.map(({ label, original }) => ({ label, value: kronor(original), note: twice(label) ? t('twice') : undefined }))}
          declared={project.declaredTotal ? kronor(project.declaredTotal) : null}
        />
      </Section>
    </>
  );
}
