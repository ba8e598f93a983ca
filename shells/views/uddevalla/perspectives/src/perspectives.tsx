import { StackedBars } from '@samlar/chart/stacked-bars';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { COVERED, PERSPECTIVES, type Occasion, type Perspective, type Programme } from './perspectives.query';
import { asking, coverageOf, coveredBy, missing, unplanned } from './perspectives.rules';
import { texts } from './texts';

/** Learning is the how; health, equality and accessibility are the what. */
export default function Perspectives({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(COVERED, { code: organisation.code ?? '' });
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipality }) => municipality?.programmes && <Parts programmes={asking(municipality.programmes)} />}
    </Page>
  );
}

function Parts({ programmes }: { programmes: Programme[] }) {
  const t = useText(texts);
  if (programmes.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  const occasions = programmes.flatMap((programme) => programme.occasions.map((occasion) => ({ programme, occasion })));
  const published = occasions.filter(({ occasion }) => occasion.publishedAt !== null);
  const whole = published.filter(({ programme, occasion }) => missing(programme, occasion).length === 0);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('programmes')}><Figure value={programmes.length} zero /></KeyFigure>
        <KeyFigure label={t('published')}><Figure value={published.length} zero /></KeyFigure>
        <KeyFigure label={t('whole')} detail={t('whole.detail')}>{t('of', { part: whole.length, all: published.length })}</KeyFigure>
        <KeyFigure label={t('drafts')} detail={t('drafts.detail')}><Figure value={occasions.length - published.length} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('covered')} lead={t('covered.lead')}>
        <StackedBars
          title={t('covered.title')} description={t('covered.description')} source={t('source')} nameLabel={t('programme')} decimals={0}
          parts={PERSPECTIVES.map((key) => ({ key, label: t(key) }))}
          rows={programmes.map((programme) => ({
            name: programme.title,
            values: Object.fromEntries(PERSPECTIVES.map((each) => [each, coverageOf(programme).by[each] ?? { value: null, absence: 'NOT_APPLICABLE' as const }])),
          }))}
        />
      </Section>
      <Occasions programmes={programmes} />
      <Unplanned programmes={programmes} />
    </>
  );
}

interface Row {
  programme: Programme;
  occasion: Occasion;
}

function Occasions({ programmes }: { programmes: Programme[] }) {
  const t = useText(texts);
  const language = useLanguage();
  const rows = programmes.flatMap((programme) => programme.occasions.map((occasion) => ({ programme, occasion })));
  return (
    <Section title={t('occasions')} lead={t('occasions.lead')}>
      {rows.length === 0 ? <p>{t('no-occasions')}</p> : (
        <DataTable
          caption={t('occasions.table')} captionHidden rows={rows} rowKey={({ occasion }) => occasion.id}
          columns={[
            {
              key: 'title', title: t('occasion'),
              cell: ({ programme, occasion }) => <><ViewLink to={`/programmes/${programme.id}`}>{occasion.title}</ViewLink>{occasion.publishedAt ? null : ` (${t('draft')})`}</>,
            },
            { key: 'start', title: t('start'), cell: ({ occasion }) => formatDate(occasion.period.start, language) },
            ...PERSPECTIVES.map((each) => ({ key: each, title: t(each), prose: true, cell: (row: Row) => <Answer {...row} perspective={each} /> })),
          ]}
        />
      )}
    </Section>
  );
}

function Answer({ programme, occasion, perspective }: Row & { perspective: Perspective }) {
  const t = useText(texts);
  if (!programme.perspectives.includes(perspective)) return <Figure value={null} absence="NOT_APPLICABLE" />;
  return <>{coveredBy(occasion, perspective) ?? <strong>{t('not-covered')}</strong>}</>;
}

/** Those the budget has no place for: booked elsewhere or prevented (domain.md A31). */
function Unplanned({ programmes }: { programmes: Programme[] }) {
  const t = useText(texts);
  const lacking = programmes.filter((programme) => unplanned(programme));
  if (lacking.length === 0) return null;
  return (
    <Section title={t('budget')}>
      <ul>{lacking.map((programme) => <li key={programme.id}>{programme.title}: {t('unplanned', { left: unplanned(programme), eligible: programme.eligible })}</li>)}</ul>
    </Section>
  );
}
