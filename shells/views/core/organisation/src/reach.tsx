import { DataTable, KeyFigure, KeyFigures, Page, Section, useSexDetail } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { texts } from './organisation-texts';
import { REACH } from './reach.query';

/** Unique people against the sum of the tables, with the overlap explained. */
export default function Reach(_: ViewProps) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const query = useViewQuery(REACH, {});
  return (
    <Page title={t('reach')} lead={t('reach.lead')} query={query}>
      {({ affectedHeadcount: reach }) => reach && (
        <>
          <KeyFigures>
            <KeyFigure label={t('reach.unique')} detail={bySex(reach.unique)}><Figure value={reach.unique.total} zero /></KeyFigure>
            <KeyFigure label={t('reach.sum')} detail={t('reach.sum.detail')}><Figure value={reach.sum.total} absence={reach.sum.absence} zero /></KeyFigure>
            <KeyFigure label={t('reach.overlap')}><Figure value={reach.overlaps.reduce((sum, { people }) => sum + people, 0)} zero /></KeyFigure>
          </KeyFigures>
          <Section title={t('reach.overlaps')} lead={t('reach.overlaps.lead')}>
            <DataTable
              caption={t('reach.overlaps')} captionHidden rows={reach.overlaps} rowKey={({ part }) => part.id}
              columns={[
                { key: 'part', title: t('reach.part'), cell: ({ part }) => part.name },
                { key: 'inside', title: t('reach.inside'), cell: ({ inside }) => inside.name },
                { key: 'people', title: t('reach.people'), numeric: true, cell: ({ people }) => <Figure value={people} /> },
              ]}
            />
          </Section>
          <Section title={t('reach.scopes')}>
            <DataTable
              caption={t('reach.scopes')} captionHidden rows={reach.scopes} rowKey={({ unit, scope }) => `${unit.id} ${scope}`}
              columns={[
                { key: 'unit', title: t('unit'), cell: ({ unit }) => (unit.parent ? `${unit.parent.name}: ${unit.name}` : unit.name) },
                { key: 'scope', title: t('participation'), cell: ({ scope }) => t(`participation.${scope}` as keyof typeof texts.sv) },
                { key: 'women', title: t('women'), numeric: true, cell: ({ headcount }) => <Figure value={headcount.women} absence={headcount.absence} /> },
                { key: 'men', title: t('men'), numeric: true, cell: ({ headcount }) => <Figure value={headcount.men} absence={headcount.absence} /> },
                { key: 'total', title: t('employees'), numeric: true, cell: ({ headcount }) => <Figure value={headcount.total} absence={headcount.absence} /> },
              ]}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
