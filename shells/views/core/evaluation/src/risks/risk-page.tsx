import { Alert, Breadcrumbs, Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { FormerTexts } from '../former-texts';
import { CloseForm } from './close-form';
import { MitigationForm } from './mitigation-form';
import { ReassessForm } from './reassess-form';
import { LevelTag, Trend } from './risk-marks';
import styles from './risks.module.css';
import { OWNER, type Owner, type Risk, type RisksData } from './risks.query';
import { texts } from './risk-texts';
import { useRisks } from './use-risks';

/** One risk: how it is judged, what is done about it, every assessment so far, and what may be done with it. */
export default function RiskPage({ params }: ViewProps) {
  const t = useText(texts);
  const query = useRisks();
  const find = (data: RisksData | null) => [...(data?.open ?? []), ...(data?.closed ?? [])].find(({ id }) => id === params.id);
  return (
    <Page title={find(query.data)?.title ?? t('risk')} query={query}>
      {(data) => {
        const risk = find(data);
        return risk ? <Parts risk={risk} data={data} again={query.again} /> : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>;
      }}
    </Page>
  );
}

interface PartsProps {
  risk: Risk;
  data: RisksData;
  again: () => void;
}

function Parts({ risk, data, again }: PartsProps) {
  const t = useText(texts);
  const language = useLanguage();
  const may = useMay('risk:write');
  // A risk of the programme belongs to the association: a municipality sees it and cannot change it.
  const ours = !risk.programmeWide || !risk.scope || [data.orgUnit?.id, ...(data.orgUnit?.children ?? []).map(({ id }) => id)].includes(risk.scope.id);
  return (
    <>
      <Breadcrumbs aria-label={t('above')}>
        <Breadcrumbs.List>
          <Breadcrumbs.Item><ViewLink to="/risks">{t('title')}</ViewLink></Breadcrumbs.Item>
        </Breadcrumbs.List>
      </Breadcrumbs>
      {risk.closedOn ? <Alert data-color="info">{t('closed.text', { day: formatDate(risk.closedOn, language), reason: risk.closingReason ?? '' })}</Alert> : null}
      {risk.reviewOverdue ? <Alert data-color="warning">{t('overdue.one', { day: formatDate(risk.reviewOn!, language) })}</Alert> : null}
      <Facts risk={risk} />
      <Section title={t('mitigation')}>
        <p className={styles.text}>{risk.mitigation ?? t('mitigation.none')}</p>
        <FormerTexts of={risk.formerTexts} part="mitigation" />
        {(risk.handovers ?? []).map(({ handedOverOn, cause }, at) => <p key={at} className={styles.text}>{t(`handed-over.${cause}`, { day: formatDate(handedOverOn, language) })}</p>)}
      </Section>
      <History risk={risk} />
      {may && ours && !risk.closedOn ? <Forms risk={risk} data={data} again={again} /> : null}
      {may && !ours ? <p>{t('not-ours')}</p> : null}
    </>
  );
}

function Facts({ risk }: { risk: Risk }) {
  const t = useText(texts);
  const language = useLanguage();
  const grade = (kind: 'probability' | 'consequence') => (risk[kind] === null ? null : t(`${kind}.${risk[kind]}` as keyof typeof texts.sv));
  return (
    <KeyFigures>
      <KeyFigure label={t('level')} detail={risk.trend ? <Trend trend={risk.trend} /> : null}><LevelTag level={risk.level} score={risk.score} /></KeyFigure>
      <KeyFigure label={t('probability')} detail={grade('probability')}><Figure value={risk.probability} /></KeyFigure>
      <KeyFigure label={t('consequence')} detail={grade('consequence')}><Figure value={risk.consequence} /></KeyFigure>
      <KeyFigure label={t('owner')} detail={risk.mitigationDue ? t('due.by', { day: formatDate(risk.mitigationDue, language) }) : null}>
        <span className={styles.name}>{risk.owner ? <OwnerName owner={risk.owner} /> : t('owner.none')}</span>
      </KeyFigure>
      <KeyFigure label={t('review')} detail={risk.scope?.name ?? null}>
        <span className={styles.name}>{risk.reviewOn ? formatDate(risk.reviewOn, language) : t('review.none')}</span>
      </KeyFigure>
    </KeyFigures>
  );
}

/** By name where the viewer works with the person, else only that there is one. */
function OwnerName({ owner }: { owner: Owner }) {
  const t = useText(texts);
  const query = useViewQuery(OWNER, { id: owner.id });
  return owner.displayName ?? query.data?.person?.displayName ?? t('owner.hidden');
}

function History({ risk }: { risk: Risk }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Section title={t('history')} lead={t('history.lead')}>
      <DataTable
        caption={t('history.table')} captionHidden rows={[...risk.history].reverse()} rowKey={({ number }) => String(number)}
        columns={[
          { key: 'day', title: t('day'), cell: ({ assessedOn }) => <span className={styles.day}>{formatDate(assessedOn, language)}</span> },
          { key: 'probability', title: t('probability'), numeric: true, cell: ({ probability }) => <Figure value={probability} absence="NOT_APPLICABLE" /> },
          { key: 'consequence', title: t('consequence'), numeric: true, cell: ({ consequence }) => <Figure value={consequence} absence="NOT_APPLICABLE" /> },
          { key: 'level', title: t('level'), cell: ({ level, score }) => <LevelTag level={level} score={score} /> },
          { key: 'note', title: t('note'), cell: ({ note }) => note ?? '' },
        ]}
      />
    </Section>
  );
}

function Forms({ risk, data, again }: PartsProps) {
  const t = useText(texts);
  return (
    <Section title={t('work')}>
      <div className={styles.forms}>
        <Details><Details.Summary>{t(risk.score === null ? 'assess' : 'reassess')}</Details.Summary><Details.Content><ReassessForm risk={risk} done={again} /></Details.Content></Details>
        <Details><Details.Summary>{t('plan')}</Details.Summary><Details.Content><MitigationForm risk={risk} data={data} done={again} /></Details.Content></Details>
        <Details><Details.Summary>{t('close')}</Details.Summary><Details.Content><CloseForm risk={risk} done={again} /></Details.Content></Details>
      </div>
    </Section>
  );
}
