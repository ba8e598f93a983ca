import { Button, Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { nextStep, stageNumber } from '../stage';
import { competence, visitTexts } from '../visit-texts';
import styles from './board.module.css';
import type { BoardRequest } from './board.query';
import { texts } from './board-texts';

interface RequestCardProps {
  request: BoardRequest;
  busy: boolean;
  distribute(): void;
  appoint(): void;
  replace(): void;
}

/** A request on the board, with the step that is the coordinators' to take. */
export function RequestCard({ request, busy, distribute, appoint, replace }: RequestCardProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  const { assignment, status } = request;
  const { turn, awaited } = nextStep({ ...request, planSaved: assignment ? assignment.learningPlan !== null : null });
  const seats = assignment?.seats.filter(({ replacedBecause }) => replacedBecause === null) ?? [];
  const of = <span className="samlar-visually-hidden"> {request.team.name}</span>;
  return (
    <li className={styles.card}>
      <div>
        <p className={styles.team}>{assignment ? <ViewLink to={`/visits/assignments/${assignment.id}`}>{request.team.name}</ViewLink> : request.team.name}</p>
        <p className={styles.subtle}>{request.municipality.name}, {formatLongDate(request.submittedOn, language)}</p>
      </div>
      <p className={styles.text}>{request.question}</p>
      {request.wants.length > 0 && stageNumber(status) === 0 ? <p className={styles.subtle}>{t('wants', { wants: request.wants.map((want) => competence(want, words)).join(', ') })}</p> : null}
      {request.wishedTime && stageNumber(status) < 2 ? <p className={styles.subtle}>{t('wished-time', { when: request.wishedTime })}</p> : null}
      {seats.length > 0 ? <p className={styles.subtle}>{seats.map(({ name, municipality }) => `${name ?? t('unnamed')} (${municipality.name})`).join(', ')}</p> : null}
      {seats.filter(({ vacant }) => vacant).map(({ observerId, name }) => <p key={observerId} className={styles.next}><Tag data-size="sm" className={styles.tag} data-color="warning">{t('vacant.tag')}</Tag> {t('vacant', { name: name ?? t('unnamed') })}</p>)}
      {request.withoutManager ? <p className={styles.next}><Tag data-size="sm" className={styles.tag} data-color="warning">{t('without-manager.tag')}</Tag> {t('without-manager')}</p> : null}
      {seats.some(({ agreedOn }) => agreedOn === null) && [1, 2].includes(stageNumber(status)) ? <p className={styles.subtle}>{t('not-agreed')}</p> : null}
      {status === 'LEARNING_PLAN_PUBLISHED' ? null : (
        <p className={styles.next}><Tag data-size="sm" className={styles.tag} data-color={turn === 'COORDINATOR' ? 'accent' : 'neutral'}>{turn === 'COORDINATOR' ? words('turn.yours') : words(`turn.${turn}`)}</Tag> {turn === 'COORDINATOR' ? null : awaited.map((each) => words(`awaited.${each}`)).join(' ')}</p>
      )}
      {status === 'REQUESTED' ? <Button data-size="sm" disabled={busy} onClick={distribute}>{t('distribute')}{of}</Button> : null}
      {status === 'DISTRIBUTED' ? <Button data-size="sm" onClick={appoint}>{t('appoint')}{of}</Button> : null}
      {status === 'TEAM_APPOINTED' || status === 'VISIT_PLANNED' ? <Button data-size="sm" variant="tertiary" onClick={replace}>{t('replace')}{of}</Button> : null}
    </li>
  );
}
