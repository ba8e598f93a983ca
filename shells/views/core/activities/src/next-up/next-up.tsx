import { Button, Heading } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { ViewLink } from '@samlar/view-contract/view';
import { downloadCalendar } from '../calendar';
import { ComingList } from './coming-list';
import { EnrolmentNews } from '../enrolment/enrolment-news';
import { comingSessions, openTasks } from './coming';
import { dueNow, FollowUpDue } from './follow-up-due';
import { NEXT_UP, type NextUpData } from './next-up.query';
import { texts } from './next-up-texts';
import styles from './next-up.module.css';

/** The card of the first page: what is next for me, what I must do, whom I learn with (domain.md S1). */
export default function NextUp() {
  const query = useViewQuery(NEXT_UP, {});
  return (
    <>
      <EnrolmentNews changed={query.again} />
      <QueryState query={query} rows={2}>{(data) => <Card data={data} />}</QueryState>
    </>
  );
}

function Card({ data: { me, upcoming, staffEnrolments, myFollowUps } }: { data: NextUpData }) {
  const t = useText(texts);
  const enrolments = me?.enrolments ?? [];
  const coming = comingSessions(enrolments, new Set((upcoming ?? []).map(({ id }) => id)));
  const tasks = openTasks(enrolments, staffEnrolments ?? []);
  const due = dueNow(myFollowUps ?? []);
  const group = me?.baseGroup ?? null;
  const others = (group?.members ?? []).filter(({ id }) => id !== me?.id).map(({ displayName }) => displayName);
  // Where the part that knows is away, nothing can be said of what is booked.
  if (!me?.enrolments && tasks.length === 0 && due.length === 0 && !group) return null;
  if (coming.length === 0 && tasks.length === 0 && due.length === 0 && !group) {
    return <Empty title={t('none')} action={<ViewLink to="/programmes">{t('catalogue')}</ViewLink>}>{t('none.text')}</Empty>;
  }
  return (
    <div className={styles.card}>
      {coming.length > 0 ? (
        <div className={styles.part}>
          <Heading level={3} data-size="2xs">{t('coming')}</Heading>
          <ComingList coming={coming} />
          <div><Button data-size="sm" variant="tertiary" onClick={() => downloadCalendar('samlar.ics', coming)}>{t('calendar')}</Button></div>
        </div>
      ) : null}
      {tasks.length > 0 || due.length > 0 ? (
        <div className={styles.part}>
          <Heading level={3} data-size="2xs">{t('tasks')}</Heading>
          <ul className={styles.list}>
            {tasks.map(({ kind, to, about }) => <li key={`${kind}${to}`}><ViewLink to={to}>{t(`task.${kind}`, { about })}</ViewLink></li>)}
            {due.map((each) => <li key={each.competence}><FollowUpDue of={each} /></li>)}
          </ul>
        </div>
      ) : null}
      {group ? (
        <div className={styles.part}>
          <Heading level={3} data-size="2xs">{t('group')}</Heading>
          <p className={styles.text}><strong>{group.title}</strong>{others.length > 0 ? ` ${t('group.with', { names: others.join(', ') })}` : ''}</p>
        </div>
      ) : null}
      {coming.length === 0 ? <div className={styles.part}><ViewLink to="/programmes">{t('catalogue')}</ViewLink></div> : null}
    </div>
  );
}
