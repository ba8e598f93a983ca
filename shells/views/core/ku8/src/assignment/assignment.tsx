import { Alert, Heading, Tag } from '@digdir/designsystemet-react';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useViewer, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { nextStep, stageNumber } from '../stage';
import { StageLine } from '../stage-line';
import { competence, visitTexts } from '../visit-texts';
import { ASSIGNMENT, partsOf, type Parts, type VisitAssignment } from './assignment.query';
import styles from './assignment.module.css';
import { texts } from './assignment-texts';
import { Evidence } from './evidence';
import { Feedback } from './feedback';
import { LearningMeeting } from './learning-meeting';
import { LearningPlanPart } from './learning-plan-part';
import { VisitPlan } from './visit-plan';

/** Where observers and the visited team work on one visit, in the order of its stages. */
export default function Assignment({ params }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(ASSIGNMENT, { id: params.id ?? '' });
  const assignment = query.data?.assignment;
  return (
    <Page title={assignment?.request.question ?? t('title')} lead={assignment ? `${assignment.request.team.name}, ${assignment.request.municipality.name}` : undefined} query={query}>
      {(data) => data.assignment ? <Workspace assignment={data.assignment} changed={query.again} /> : (
        <Empty title={t('unseen')} action={<ViewLink to="/visits">{t('back')}</ViewLink>}>{t('unseen.text')}</Empty>
      )}
    </Page>
  );
}

function Workspace({ assignment, changed }: { assignment: VisitAssignment; changed(): void }) {
  const t = useText(texts);
  const viewer = useViewer();
  const parts = partsOf(assignment, viewer?.id);
  const stage = stageNumber(assignment.request.status);
  const part = { assignment, parts, changed };
  return (
    <>
      <Standing assignment={assignment} parts={parts} />
      <Section title={t('people')}><People assignment={assignment} /></Section>
      {stage >= 1 ? <VisitPlan {...part} /> : null}
      {stage >= 2 ? <Evidence {...part} /> : null}
      {stage >= 3 ? <Feedback {...part} /> : null}
      {stage >= 4 ? <LearningMeeting {...part} /> : null}
      {stage >= 5 ? <LearningPlanPart {...part} /> : null}
      <p data-print="none"><ViewLink to="/visits">{t('back')}</ViewLink></p>
    </>
  );
}

function Standing({ assignment: { request, learningPlan }, parts }: { assignment: VisitAssignment; parts: Parts }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const { turn, awaited } = nextStep({ ...request, planSaved: learningPlan !== null });
  const yours = (turn === 'BOTH' && (parts.observes || parts.inTeam || parts.leads)) || (turn === 'OBSERVERS' && parts.observes) || (turn === 'TEAM' && parts.inTeam);
  return (
    <div className={styles.standing}>
      <StageLine status={request.status} />
      {request.status === 'WITHDRAWN' ? <Alert data-color="info">{words('status.WITHDRAWN')}</Alert> : (
        <div className={styles.next} data-yours={yours || undefined}>
          <div className={styles.head}><Heading level={2} data-size="2xs">{t('next')}</Heading><Tag data-color={yours ? 'accent' : 'neutral'}>{yours ? words('turn.yours') : words(`turn.${turn}`)}</Tag></div>
          <ul className={styles.awaited}>{awaited.map((each) => <li key={each}>{words(`awaited.${each}`)}</li>)}</ul>
        </div>
      )}
      <div className={styles.question}>
        <strong>{words('value-base')}</strong>
        <p className={styles.text}>{words('value-base.question')}</p>
      </div>
    </div>
  );
}

function People({ assignment: { request, seats } }: { assignment: VisitAssignment }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const here = seats.filter(({ replacedBecause }) => replacedBecause === null);
  return (
    <dl className={styles.facts}>
      <div><dt>{t('team')}</dt><dd>{request.teamMembers.map(({ name }) => name ?? t('unnamed')).join(', ') || t('nobody')}</dd></div>
      <div><dt>{t('observers')}</dt><dd>{here.map(({ name, municipality }) => `${name ?? t('unnamed')} (${municipality.name})`).join(', ') || t('no-observers')}</dd></div>
      {request.wants.length > 0 ? <div><dt>{t('wants')}</dt><dd>{request.wants.map((want) => competence(want, words)).join(', ')}</dd></div> : null}
      {request.wishedTime ? <div><dt>{t('wished-time')}</dt><dd>{request.wishedTime}</dd></div> : null}
    </dl>
  );
}
