import { Button } from '@digdir/designsystemet-react';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, useNavigate, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { nextStep } from '../stage';
import { VisitCard } from './visit-card';
import styles from './visits.module.css';
import { VISITS, type ObserverAssignment, type TeamRequest } from './visits.query';
import { texts } from './visits-texts';

/** What my teams have asked for and what I am appointed to, each with what is next and whose turn it is. */
export default function Visits(_: ViewProps) {
  const t = useText(texts);
  const navigate = useNavigate();
  const mayRequest = useMay('ku8:request');
  const observes = useMay('ku8:observe');
  const leads = useMay('people:read');
  const query = useViewQuery(VISITS, {});
  const actions = (
    <>
      {mayRequest ? <Button onClick={() => navigate('/visits/new')}>{t('request')}</Button> : null}
      {observes || leads ? <Button variant="secondary" onClick={() => navigate('/visits/days')}>{t('days')}</Button> : null}
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions} query={query}>
      {({ myRequests, myAssignments }) => (
        <>
          {myAssignments && (observes || myAssignments.length > 0) ? <Assignments assignments={myAssignments} /> : null}
          {myRequests && (myRequests.length > 0 || !observes) ? <Requests requests={myRequests} changed={query.again} /> : null}
        </>
      )}
    </Page>
  );
}

function Requests({ requests, changed }: { requests: TeamRequest[]; changed(): void }) {
  const t = useText(texts);
  const mayRequest = useMay('ku8:request');
  const open = requests.filter(({ status }) => status !== 'WITHDRAWN' && status !== 'LEARNING_PLAN_PUBLISHED');
  const ended = requests.filter((request) => !open.includes(request));
  if (requests.length === 0) {
    const action = mayRequest ? <ViewLink to="/visits/new">{t('request')}</ViewLink> : null;
    return <Section title={t('requests')}><Empty title={t('requests.none')} action={action}>{t('requests.none.text')}</Empty></Section>;
  }
  const list = (some: TeamRequest[]) => (
    <ul className={styles.cards}>
      {some.map((request) => <VisitCard key={request.id} visit={request} assignment={request.assignment} plan={request.assignment?.learningPlan ?? null} part="TEAM" changed={changed} />)}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? <Section title={t('requests')}>{list(open)}</Section> : null}
      {ended.length > 0 ? <Section title={open.length > 0 ? t('ended') : t('requests')}>{list(ended)}</Section> : null}
    </>
  );
}

function Assignments({ assignments }: { assignments: ObserverAssignment[] }) {
  const t = useText(texts);
  const lasts = ({ request }: ObserverAssignment): boolean => ['OBSERVERS', 'BOTH'].includes(nextStep({ ...request, planSaved: null }).turn);
  const cards = [...assignments].sort((a, b) => Number(lasts(b)) - Number(lasts(a)));
  return (
    <Section title={t('assignments')}>
      {cards.length === 0 ? <Empty title={t('assignments.none')}>{t('assignments.none.text')}</Empty> : (
        <ul className={styles.cards}>
          {cards.map((assignment) => <VisitCard key={assignment.id} visit={assignment.request} assignment={assignment} plan={null} part="OBSERVERS" changed={() => undefined} />)}
        </ul>
      )}
    </Section>
  );
}
