import { BarBand } from '@samlar/chart/bar-band';
import { Dumbbell } from '@samlar/chart/dumbbell';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { TileMap } from '@samlar/chart/tile-map';
import { formatNumber, formatShare } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNavigate, type ViewProps } from '@samlar/view-contract/view';
import { FOUR_R, type Count, type FourRData, type Member } from './four-r.query';
import { chancesOf, fewWomenLead, isReached, kronorBySex, reached, sumOf, womenShare, type BothSexes } from './four-r.rules';
import { texts } from './texts';

/** The association's fourteen municipalities by four questions: who is there, who gets what, what stands in the way, what now. */
export default function FourR(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(FOUR_R, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipalities, affectedHeadcount }) => municipalities && (municipalities.length > 0
        ? <Parts members={municipalities} unique={affectedHeadcount?.unique.total} />
        : <Empty title={t('empty')}>{t('empty.text')}</Empty>)}
    </Page>
  );
}

function Parts({ members, unique }: { members: Member[]; unique: NonNullable<FourRData['affectedHeadcount']>['unique']['total'] | undefined }) {
  const t = useText(texts);
  const navigate = useNavigate();
  const taking = members.filter(isReached);
  const wholes = taking.filter(({ participation }) => participation === 'WHOLE_MUNICIPALITY');
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('coverage')} detail={t('coverage.detail', { whole: wholes.length })}>{t('coverage.of', { taking: taking.length, all: members.length })}</KeyFigure>
        <KeyFigure label={t('people')}><Figure value={unique} zero /></KeyFigure>
        <Share label={t('women.staff')} whole={wholes.length} count={sumOf(wholes, ({ headcount }) => headcount)} />
        <Share label={t('women.managers')} whole={wholes.length} count={sumOf(wholes, ({ managers }) => managers)} />
      </KeyFigures>
      <Section title={t('map')} lead={t('map.lead')}>
        <TileMap
          title={t('map.title')} description={t('map.description')} measure={t('map.measure')} nameLabel={t('municipality')} kind="share" decimals={0}
          values={members.map((member) => ({ code: member.code, cell: reached(member) }))} onSelect={(code) => navigate(`/municipalities/${code}`)}
        />
      </Section>
      <Representation members={taking} wholes={wholes} />
      <Resources members={taking} />
      <Realia members={wholes} />
      <Section title={t('realisation')} lead={t('realisation.lead')}>
        <ol>{(['realisation.1', 'realisation.2', 'realisation.3', 'realisation.4'] as const).map((key) => <li key={key}>{t(key)}</li>)}</ol>
      </Section>
    </>
  );
}

function Share({ label, whole, count }: { label: string; whole: number; count: BothSexes | null }) {
  const t = useText(texts);
  const language = useLanguage();
  const share = womenShare(count);
  return (
    <KeyFigure label={label} detail={count && t('both', { whole, women: formatNumber(count.women, language), men: formatNumber(count.men, language) })}>
      {share === null ? <Figure value={null} /> : formatShare(share, language)}
    </KeyFigure>
  );
}

function Representation({ members, wholes }: { members: Member[]; wholes: Member[] }) {
  const t = useText(texts);
  const rows: { name: string; count: BothSexes | null }[] = [
    { name: t('r1.staff'), count: sumOf(members, ({ headcount }) => headcount) },
    { name: t('r1.managers'), count: sumOf(members, ({ managers }) => managers) },
    { name: t('r1.leaders'), count: sumOf(members, ({ trainedLearningLeaders }) => trainedLearningLeaders) },
    { name: t('r1.enrolled'), count: sumOf(members, ({ participationSummary }) => participationSummary?.enrolled) },
    { name: t('r1.completed'), count: sumOf(members, ({ participationSummary }) => participationSummary?.completed) },
  ];
  const cell = (count: BothSexes | null, sex: keyof BothSexes) => count?.[sex] ?? { value: null, absence: 'MISSING' as const };
  const share = (count: Count | null) => womenShare(sumOf([{ headcount: count } as Member], ({ headcount }) => headcount)) ?? { value: null, absence: count?.absence ?? ('MISSING' as const) };
  return (
    <Section title={t('representation')} lead={t('representation.lead')}>
      <StackedBars
        title={t('r1.title')} description={t('r1.description')} source={t('source')} nameLabel={t('r1.who')} asShares decimals={0}
        parts={[{ key: 'women', label: t('women') }, { key: 'men', label: t('men') }]}
        rows={rows.map(({ name, count }) => ({ name, values: { women: cell(count, 'women'), men: cell(count, 'men') } }))}
      />
      <Dumbbell
        title={t('r1.each.title')} description={t('r1.each.description')} source={t('source')} nameLabel={t('municipality')}
        fromLabel={t('women.staff')} toLabel={t('women.managers')} reference={{ value: 0.5, label: t('half') }}
        rows={wholes.map(({ name, headcount, managers }) => ({ name, from: share(headcount), to: share(managers) }))}
      />
    </Section>
  );
}

function Resources({ members }: { members: Member[] }) {
  const t = useText(texts);
  const cell = (money: BothSexes | null, sex: keyof BothSexes) => money?.[sex] ?? { value: null, absence: 'MISSING' as const };
  const hours = members.map(({ name, participationSummary }) => ({ name, value: participationSummary?.hours ?? { value: null, absence: participationSummary?.enrolled.absence ?? ('MISSING' as const) } }));
  return (
    <Section title={t('resources')} lead={t('resources.lead')}>
      <StackedBars
        title={t('r2.title')} description={t('r2.description')} source={t('r2.source')} nameLabel={t('municipality')} kind="money"
        parts={[{ key: 'women', label: t('women') }, { key: 'men', label: t('men') }]}
        rows={members.map((member) => ({ name: member.name, values: { women: cell(kronorBySex(member), 'women'), men: cell(kronorBySex(member), 'men') } }))}
      />
      <BarBand title={t('r2.hours.title')} description={t('r2.hours.description')} nameLabel={t('municipality')} measure={t('r2.hours')} decimals={0} rows={hours} />
    </Section>
  );
}

function Realia({ members }: { members: Member[] }) {
  const t = useText(texts);
  const few = fewWomenLead(members);
  const chances = chancesOf(members);
  return (
    <Section title={t('realia')} lead={few.length > 0 ? t('realia.few', { names: few.join(', '), count: few.length, all: members.length }) : t('realia.none')}>
      <DataTable
        caption={t('r3.title')} rows={chances} rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: t('municipality'), cell: ({ name }) => name },
          { key: 'women', title: t('r3.women'), numeric: true, cell: ({ women }) => <Figure value={women} decimals={1} /> },
          { key: 'men', title: t('r3.men'), numeric: true, cell: ({ men }) => <Figure value={men} decimals={1} /> },
          { key: 'times', title: t('r3.times'), numeric: true, cell: ({ times }) => <Figure value={times} decimals={1} /> },
        ]}
      />
    </Section>
  );
}
