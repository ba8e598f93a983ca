import { Button, Heading } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { visitTexts } from '../visit-texts';
import styles from './plan.module.css';
import { PLAN, type PrintedPlan } from './plan.query';
import { texts } from './plan-texts';

/** A learning plan on one A4: to hang in the staff room. */
export default function Plan({ params }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(PLAN, { id: params.id ?? '' });
  const plan = query.data?.learningPlan;
  const request = plan?.assignment?.request;
  const title = request ? t('title.of', { team: request.team.name }) : t('title');
  const print = plan ? <Button variant="secondary" onClick={() => window.print()} data-print="none">{t('print')}</Button> : null;
  return (
    <Page title={title} lead={request?.municipality.name} actions={print} query={query}>
      {({ learningPlan }) => learningPlan ? <Sheet plan={learningPlan} /> : (
        <Empty title={t('unseen')} action={<ViewLink to="/visits">{t('back')}</ViewLink>}>{t('unseen.text')}</Empty>
      )}
    </Page>
  );
}

function Sheet({ plan }: { plan: PrintedPlan }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  const { assignment } = plan;
  const from = [...new Set(assignment?.seats.filter(({ replacedBecause }) => replacedBecause === null).map(({ municipality }) => municipality.name))];
  const notes = plan.versions.filter(({ followUpNote }) => followUpNote);
  return (
    <div className={styles.sheet}>
      {plan.publishedOn ? null : <p className={styles.draft}>{t('draft')}</p>}
      {assignment ? (
        <section>
          <Heading level={2} data-size="xs">{t('question')}</Heading>
          <p className={styles.question}>{assignment.request.question}</p>
          <p className={styles.subtle}>{words('value-base')}: {words('value-base.question')}</p>
        </section>
      ) : null}
      <section>
        <Heading level={2} data-size="xs">{t('goals')}</Heading>
        <ul className={styles.goals}>{plan.goals.map((goal, at) => <li key={at}>{goal}</li>)}</ul>
      </section>
      <section>
        <Heading level={2} data-size="xs">{t('steps')}</Heading>
        <ol className={styles.steps}>
          {plan.steps.map(({ what, who, when }, at) => (
            <li key={at} className={styles.step}>
              <span className={styles.box} aria-hidden="true" />
              <div>
                <p className={styles.what}>{what}</p>
                <p className={styles.subtle}>{t('who')}: {who} · {t('when')}: {when}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      {plan.followUpOn ? <section><Heading level={2} data-size="xs">{t('follow-up')}</Heading><p className={styles.text}>{formatLongDate(plan.followUpOn, language)}</p></section> : null}
      {notes.length > 0 ? (
        <section>
          <Heading level={2} data-size="xs">{t('notes')}</Heading>
          {notes.map(({ version, savedOn, followUpNote }) => <p key={version} className={styles.text}><strong>{formatLongDate(savedOn, language)}</strong> {followUpNote}</p>)}
        </section>
      ) : null}
      <p className={styles.subtle}>
        {[
          assignment?.learningMeeting ? t('meeting', { date: formatLongDate(assignment.learningMeeting.heldOn, language) }) : null,
          from.length > 0 ? t('from', { places: from.join(', ') }) : null,
          plan.publishedOn ? t('published', { date: formatLongDate(plan.publishedOn, language) }) : null,
        ].filter(Boolean).join(' · ')}
      </p>
      {assignment ? <p data-print="none"><ViewLink to={`/visits/assignments/${assignment.id}`}>{t('visit')}</ViewLink></p> : null}
    </div>
  );
}
