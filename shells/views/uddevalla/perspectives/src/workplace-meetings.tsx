import { StackedBars } from '@samlar/chart/stacked-bars';
import { KeyFigure, KeyFigures, QueryState, useSexDetail } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './texts';
import { WORKPLACE_MEETINGS, type Administration } from './workplace-meetings.query';

/** The largest place of learning there is: how often the workplaces meet, and how many sit in each meeting. */
export default function WorkplaceMeetings({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(WORKPLACE_MEETINGS, { code: organisation.code ?? '' });
  return (
    <QueryState query={query} rows={2}>
      {({ municipality }) => {
        const meeting = municipality?.children?.filter(({ workplaceMeetings }) => workplaceMeetings) ?? [];
        return meeting.length === 0 ? <Empty title={t('meetings.none')} /> : meeting.map((each) => <Meetings key={each.id} administration={each} />);
      }}
    </QueryState>
  );
}

function Meetings({ administration }: { administration: Administration }) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const { name, headcount, employeesPerManager, workplaceMeetings, managersByLevel } = administration;
  const cell = (value: number | null, count: { absence: 'MISSING' | 'SUPPRESSED' | 'NOT_APPLICABLE' | null }) => value ?? { value: null, absence: count.absence };
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('meetings.month')} detail={name}><Figure value={workplaceMeetings!.meetingsPerMonth} zero /></KeyFigure>
        <KeyFigure label={t('meetings.people')}><Figure value={workplaceMeetings!.peoplePerMeeting} decimals={1} /></KeyFigure>
        <KeyFigure label={t('meetings.employees')} detail={bySex(headcount)}><Figure value={headcount?.total} absence={headcount?.absence} zero /></KeyFigure>
        <KeyFigure label={t('meetings.per-manager')}><Figure value={employeesPerManager} decimals={1} /></KeyFigure>
      </KeyFigures>
      {managersByLevel && managersByLevel.length > 0 ? (
        <StackedBars
          title={t('levels.title')} description={t('levels.description')} source={t('levels.source')} nameLabel={t('level')} decimals={0}
          parts={[{ key: 'women', label: t('women') }, { key: 'men', label: t('men') }]}
          rows={managersByLevel.map(({ level, count }) => ({
            name: Object.hasOwn(texts.sv, `level.${level}`) ? t(`level.${level}` as keyof typeof texts.sv) : level,
            values: { women: cell(count.women, count), men: cell(count.men, count) },
          }))}
        />
      ) : null}
      <p><ViewLink to="/perspectives">{t('title')}</ViewLink></p>
    </>
  );
}
