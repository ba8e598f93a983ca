import { StackedBars } from '@samlar/chart/stacked-bars';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { SEMINARS, type Seminar } from './seminar.query';
import { alternating, pointsOf, themesOf } from './seminar.rules';
import { texts } from './texts';

const WEEKS = 8;

/** One question, twelve groups, and what all of them may now read. */
export default function SeminarPage({ search }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(SEMINARS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ dialogueSeminars }) => dialogueSeminars && (
        <>
          {dialogueSeminars[0] ? <Points seminar={dialogueSeminars[0]} theme={search.get('theme')} /> : <Empty title={t('none')}>{t('none.text')}</Empty>}
          <Rhythm />
        </>
      )}
    </Page>
  );
}

function Points({ seminar: { question, heldOn, groups, title }, theme }: { seminar: Seminar; theme: string | null }) {
  const t = useText(texts);
  const language = useLanguage();
  const themes = themesOf(groups, language);
  const chosen = themes.some((each) => each.theme === theme) ? theme : null;
  const points = pointsOf(groups, chosen);
  const half = (which: 'MORNING' | 'AFTERNOON'): number => groups.filter((group) => group.half === which).length;
  return (
    <>
      <p><strong>{question}</strong><br />{t('held', { title, day: formatLongDate(heldOn, language) })}</p>
      <KeyFigures>
        <KeyFigure label={t('morning')}><Figure value={half('MORNING')} zero /></KeyFigure>
        <KeyFigure label={t('afternoon')}><Figure value={half('AFTERNOON')} zero /></KeyFigure>
        <KeyFigure label={t('points')}><Figure value={pointsOf(groups, null).length} zero /></KeyFigure>
        <KeyFigure label={t('themes')}><Figure value={themes.length} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('about')}>
        <StackedBars
          title={t('about.title')} description={t('about.description')} source={t('source')} nameLabel={t('theme')} decimals={0}
          parts={[{ key: 'morning', label: t('morning.part') }, { key: 'afternoon', label: t('afternoon.part') }]}
          rows={themes.map(({ theme: name, morning, afternoon }) => ({ name, values: { morning, afternoon } }))}
        />
      </Section>
      <Section title={chosen ? t('points.of', { theme: chosen }) : t('points.all')} lead={t('points.lead')} actions={chosen ? <ViewLink to="?">{t('points.show-all')}</ViewLink> : undefined}>
        <DataTable
          caption={t('points.table')} captionHidden rows={points} rowKey={({ id }) => id}
          columns={[
            { key: 'text', title: t('point'), cell: ({ text }) => text },
            { key: 'theme', title: t('theme'), cell: (point) => (chosen ? point.theme : <ViewLink to={`?theme=${encodeURIComponent(point.theme)}`}>{point.theme}</ViewLink>) },
            { key: 'group', title: t('group'), cell: ({ group }) => group },
          ]}
        />
      </Section>
    </>
  );
}

/** The rhythm several groups asked for. */
function Rhythm() {
  const t = useText(texts);
  return (
    <Section title={t('rhythm')} lead={t('rhythm.lead')}>
      <DataTable
        caption={t('rhythm.table')} captionHidden rows={alternating(WEEKS)} rowKey={({ week }) => String(week)}
        columns={[
          { key: 'week', title: t('week'), cell: ({ week }) => t('week.number', { week }) },
          { key: 'kind', title: t('meeting'), cell: ({ kind }) => t(`meeting.${kind}`) },
          { key: 'about', title: t('content'), cell: ({ kind }) => t(`content.${kind}`) },
        ]}
      />
    </Section>
  );
}
