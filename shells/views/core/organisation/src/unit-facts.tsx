import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { texts } from './organisation-texts';
import type { UnitData } from './unit.query';

const LEVELS = ['UNIT_MANAGER', 'DEPARTMENT_MANAGER', 'SECTION_MANAGER', 'PRINCIPAL', 'HEAD_OF_ADMINISTRATION', 'HEAD_OF_SOCIAL_SERVICES', 'MUNICIPAL_CHIEF'] as const;
type Level = (typeof LEVELS)[number];

/** A unit's fact sheet (domain.md A28): how many a manager leads, how often workplaces meet, managers by level, and whom a shared unit serves. */
export function UnitFacts({ unit }: { unit: NonNullable<UnitData['orgUnit']> }) {
  const t = useText(texts);
  const { employeesPerManager, workplaceMeetings, managersByLevel, servedMunicipalities, groupLeaderNeed: leaders } = unit;
  const levels = managersByLevel ?? [];
  const sum = (part: 'total' | 'women' | 'men'): number => levels.reduce((all, { count }) => all + (count[part] ?? 0), 0);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('facts.per-manager')}><Figure value={employeesPerManager} decimals={1} /></KeyFigure>
        {workplaceMeetings ? (
          <KeyFigure
            label={t('facts.meetings')}
            detail={workplaceMeetings.peoplePerMeeting === null ? null : t('facts.per-meeting', { people: workplaceMeetings.peoplePerMeeting })}
          >
            <Figure value={workplaceMeetings.meetingsPerMonth} />
          </KeyFigure>
        ) : null}
        {leaders && leaders.most > 1 ? (
          <KeyFigure label={t('facts.leaders')} detail={t('facts.leaders.detail')}>{leaders.fewest === leaders.most ? leaders.most : `${leaders.fewest}–${leaders.most}`}</KeyFigure>
        ) : null}
        {servedMunicipalities.length > 0 ? <KeyFigure label={t('facts.serves')}>{servedMunicipalities.map(({ name }) => name).join(', ')}</KeyFigure> : null}
      </KeyFigures>
      {levels.length > 1 ? (
        <Section title={t('facts.levels')}>
          <DataTable
            caption={t('facts.levels')} captionHidden rows={[...levels, { level: 'ALL', count: { total: sum('total'), women: sum('women'), men: sum('men') } }]} rowKey={({ level }) => level}
            columns={[
              { key: 'level', title: t('facts.level'), cell: ({ level }) => (level === 'ALL' ? t('facts.level.ALL') : (LEVELS as readonly string[]).includes(level) ? t(`facts.level.${level as Level}`) : level) },
              { key: 'women', title: t('women'), numeric: true, cell: ({ count }) => <Figure value={count.women} /> },
              { key: 'men', title: t('men'), numeric: true, cell: ({ count }) => <Figure value={count.men} /> },
              { key: 'total', title: t('managers'), numeric: true, cell: ({ count }) => <Figure value={count.total} /> },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
