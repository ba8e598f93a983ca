import { Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { nextStep, stageNumber, type NextStep as Next } from '../stage';
import { visitTexts } from '../visit-texts';
import { NEXT_STEP, type NextStepData } from './next-step.query';
import styles from './next-step.module.css';
import { texts } from './next-step-texts';

interface Item {
  id: string;
  question: string;
  team: string;
  /** The visit's first day, while it lies ahead. */
  visit: string | null;
  next: Next;
  yours: boolean;
  to: string;
}

const MOST = 3;

/** What waits in my peer visits: my own turn first, then what others are to do. */
export default function NextStep() {
  const query = useViewQuery(NEXT_STEP, {});
  return <QueryState query={query} rows={1}>{(data) => <Items items={itemsOf(data)} />}</QueryState>;
}

function Items({ items }: { items: Item[] }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  if (items.length === 0) return <p className={styles.text}>{t('none')} <ViewLink to="/visits">{t('all')}</ViewLink></p>;
  return (
    <div className={styles.card}>
      <ul className={styles.items}>
        {items.slice(0, MOST).map(({ id, question, team, visit, next, yours, to }) => (
          <li key={id} className={styles.item}>
            <p className={styles.head}><ViewLink to={to}>{question}</ViewLink> <Tag data-size="sm" data-color={yours ? 'accent' : 'neutral'}>{yours ? words('turn.yours') : words(`turn.${next.turn}`)}</Tag></p>
            <p className={styles.text}>{next.awaited.map((each) => words(`awaited.${each}`)).join(' ')}</p>
            <p className={styles.subtle}>{[team, visit ? t('visit', { date: formatLongDate(visit, language) }) : null].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <ViewLink to="/visits">{t('all')}</ViewLink>
    </div>
  );
}

/** Visits under way, the viewer's own turn first. */
export function itemsOf({ myRequests, myAssignments }: NextStepData): Item[] {
  const requests = (myRequests ?? []).map(({ assignment, ...request }) => ({ request, assignment, part: 'TEAM', planSaved: Boolean(assignment?.learningPlan) }));
  const assignments = (myAssignments ?? []).filter(({ request }) => stageNumber(request.status) < 5)
    .map(({ request, ...assignment }) => ({ request, assignment, part: 'OBSERVERS', planSaved: false }));
  return [...assignments, ...requests]
    .filter(({ request }) => request.status !== 'WITHDRAWN' && request.status !== 'LEARNING_PLAN_PUBLISHED')
    .map(({ request, assignment, part, planSaved }) => {
      const next = nextStep({ ...request, planSaved });
      return {
        id: request.id, question: request.question, team: request.team.name, next, yours: next.turn === part || next.turn === 'BOTH',
        visit: request.status === 'VISIT_PLANNED' ? (assignment?.visitPlan?.period.start ?? null) : null,
        to: assignment ? `/visits/assignments/${assignment.id}` : '/visits',
      };
    })
    .sort((a, b) => Number(b.yours) - Number(a.yours));
}
