import { Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { AbsenceMark } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useViewer, ViewLink } from '@samlar/view-contract/view';
import type { Numbered } from './register-order';
import styles from './risks.module.css';
import type { Risk } from './risks.query';
import { texts } from './risk-texts';
import { LevelTag, Trend } from './risk-marks';

/** Risks of one level: what each is about, what is done, who answers for it and when it is looked at next. */
export function RiskList({ title, lead, risks }: { title: string; lead: string; risks: Numbered[] }) {
  if (risks.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <ol className={styles.risks}>
        {risks.map((risk) => <li key={risk.id} className={styles.risk} data-level={risk.level ?? undefined}><RiskCard risk={risk} /></li>)}
      </ol>
    </Section>
  );
}

function RiskCard({ risk }: { risk: Numbered }) {
  const t = useText(texts);
  const language = useLanguage();
  const viewer = useViewer();
  const facts = [
    [t('owner'), risk.owner && (risk.owner.id === viewer?.id ? viewer.name : (risk.owner.displayName ?? t('owner.hidden')))],
    [t('due'), risk.mitigationDue && formatDate(risk.mitigationDue, language)],
    [t('review'), risk.reviewOn && formatDate(risk.reviewOn, language)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <>
      <span className={styles.number} aria-label={t('number', { number: risk.number })}>{risk.number}</span>
      <div className={styles.body}>
        <h3 className={styles.title}><ViewLink to={`/risks/${risk.id}`}>{risk.title}</ViewLink></h3>
        <p className={styles.tags}>
          <LevelTag level={risk.level} score={risk.score} />
          <Trend trend={risk.trend} />
          {risk.reviewOverdue ? <Tag data-size="sm" data-color="warning">{t('overdue.tag')}</Tag> : null}
          {risk.programmeWide ? <Tag data-size="sm" data-color="neutral">{t('programme-wide')}</Tag> : null}
        </p>
        <p className={styles.text}>{risk.mitigation ?? t('mitigation.none')}</p>
        {facts.length ? <dl className={styles.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl> : null}
      </div>
    </>
  );
}

export function ClosedRisks({ risks }: { risks: readonly Risk[] }) {
  const t = useText(texts);
  const language = useLanguage();
  if (risks.length === 0) return null;
  return (
    <Section title={t('closed')}>
      <DataTable
        caption={t('closed.table')} captionHidden rows={risks} rowKey={({ id }) => id}
        columns={[
          { key: 'risk', title: t('risk'), cell: ({ id, title }) => <ViewLink to={`/risks/${id}`}>{title}</ViewLink> },
          { key: 'level', title: t('level'), cell: ({ level, score }) => <LevelTag level={level} score={score} /> },
          { key: 'day', title: t('closed.day'), cell: ({ closedOn }) => (closedOn ? formatDate(closedOn, language) : <AbsenceMark mark=".." />) },
          { key: 'reason', title: t('closed.reason'), cell: ({ closingReason }) => closingReason },
        ]}
      />
    </Section>
  );
}
