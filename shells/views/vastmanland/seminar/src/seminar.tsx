import { StackedBars } from '@samlar/chart/stacked-bars';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { messages } from './messages';
import { Rhythms } from './rhythm';
import { ADD_STATEMENT } from './seminar.command';
import { SEMINARS, type Seminar } from './seminar.query';
import { pointsOf, themesOf, unitsOf } from './seminar.rules';
import { SuggestionBox } from './suggestion-box';
import { texts } from './texts';

/** One question, twelve groups, and what all of them may now read. */
export default function SeminarPage({ search }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(SEMINARS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ dialogueSeminars, suggestions, meetingRhythms, me }) => dialogueSeminars && (
        <>
          {dialogueSeminars[0] ? <Points seminar={dialogueSeminars[0]} theme={search.get('theme')} changed={query.again} /> : <Empty title={t('none')}>{t('none.text')}</Empty>}
          {suggestions ? <SuggestionBox suggestions={suggestions} units={unitsOf(me)} changed={query.again} /> : null}
          {meetingRhythms ? <Rhythms rhythms={meetingRhythms} units={unitsOf(me)} changed={query.again} /> : null}
        </>
      )}
    </Page>
  );
}

function Points({ seminar: { question, heldOn, groups, title }, theme, changed }: { seminar: Seminar; theme: string | null; changed(): void }) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
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
        {mayPlan ? (
          <CommandForm
            title={t('write')} lead={t('write.lead')} send={t('send')} success={t('write.done')} document={ADD_STATEMENT} messages={messages} changed={changed}
            fields={[
              { name: 'group', label: t('group'), kind: 'choice', options: groups.map(({ id, name }) => ({ value: id, label: name })) },
              { name: 'theme', label: t('theme'), value: chosen ?? undefined, longest: 100 }, { name: 'text', label: t('point'), kind: 'text' },
            ]}
            variables={({ group, theme: of, text }) => ({ input: { group: group!, theme: of!, text: text! } })}
          />
        ) : null}
      </Section>
    </>
  );
}
