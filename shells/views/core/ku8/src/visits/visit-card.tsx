import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { useState } from 'react';
import { canWithdraw, nextStep, stageNumber } from '../stage';
import { StageLine } from '../stage-line';
import { competence, visitTexts } from '../visit-texts';
import styles from './visits.module.css';
import type { ObserverAssignment, TeamRequest, VisitFacts } from './visits.query';
import { texts } from './visits-texts';
import { WithdrawDialog } from './withdraw-dialog';

interface VisitCardProps {
  visit: VisitFacts;
  assignment: Pick<ObserverAssignment, 'id' | 'visitPlan' | 'seats'> | null;
  plan: NonNullable<TeamRequest['assignment']>['learningPlan'] | null;
  /** The viewer's part in it. */
  part: 'TEAM' | 'OBSERVERS';
  changed(): void;
}

/** One visit: the question first, then where it stands, whose turn it is, and the way in. */
export function VisitCard({ visit, assignment, plan, part, changed }: VisitCardProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  const [withdrawing, setWithdrawing] = useState(false);
  const { turn, awaited } = nextStep({ ...visit, planSaved: plan !== null });
  const yours = turn === part || turn === 'BOTH';
  const over = part === 'OBSERVERS' && stageNumber(visit.status) >= 5;
  const period = assignment?.visitPlan?.period;
  const seats = assignment?.seats.filter(({ replacedBecause }) => replacedBecause === null) ?? [];
  const place = visit.team.name === visit.municipality.name ? visit.municipality.name : `${visit.team.name}, ${visit.municipality.name}`;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div>
          <Heading level={3} data-size="xs">{visit.question}</Heading>
          <p className={styles.subtle}>{place}</p>
        </div>
        {over || turn === 'NOBODY' ? null : <Tag data-color={yours ? 'accent' : 'neutral'}>{yours ? words('turn.yours') : words(`turn.${turn}`)}</Tag>}
      </div>
      <StageLine status={visit.status} />
      {visit.status === 'WITHDRAWN' ? <p className={styles.text}>{t('withdrawn', { reason: visit.withdrawalReason ?? '..' })}</p> : over ? <p className={styles.text}>{t('over')}</p> : (
        <div className={styles.next} data-yours={yours || undefined}>
          <strong>{t('next')}</strong>
          {awaited.map((each) => <p key={each} className={styles.text}>{words(`awaited.${each}`)}</p>)}
        </div>
      )}
      <p className={styles.subtle}>
        {[
          t('submitted', { date: formatLongDate(visit.submittedOn, language) }),
          period ? t('visit', { dates: [period.start, period.end].filter((day, at, all) => day && all.indexOf(day) === at).map((day) => formatLongDate(day!, language)).join(' – ') }) : null,
          seats.length > 0 ? t('observers', { names: seats.map(({ name, municipality }) => (name ? `${name} (${municipality.name})` : municipality.name)).join(', ') }) : null,
          visit.wants.length > 0 ? t('wants', { wants: visit.wants.map((want) => competence(want, words)).join(', ') }) : null,
          plan?.publishedOn && plan.followUpOn ? t('followUp', { date: formatLongDate(plan.followUpOn, language) }) : null,
        ].filter(Boolean).join(' · ')}
      </p>
      <div className={styles.actions} data-print="none">
        {assignment && !over && visit.status !== 'WITHDRAWN' ? (
          <ViewLink to={`/visits/assignments/${assignment.id}`}>
            {part === 'TEAM' ? t('open') : t('open.assignment')}
            <span className="samlar-visually-hidden"> {t('open.of', { question: visit.question, team: visit.team.name })}</span>
          </ViewLink>
        ) : null}
        {plan?.publishedOn ? (
          <ViewLink to={`/visits/plans/${plan.id}`}>{t('plan')}<span className="samlar-visually-hidden"> {t('open.of', { question: visit.question, team: visit.team.name })}</span></ViewLink>
        ) : null}
        {part === 'TEAM' && canWithdraw(visit.status) ? (
          <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>
        ) : null}
      </div>
      {withdrawing ? <WithdrawDialog request={visit.id} team={visit.team.name} close={() => setWithdrawing(false)} changed={changed} /> : null}
    </li>
  );
}
