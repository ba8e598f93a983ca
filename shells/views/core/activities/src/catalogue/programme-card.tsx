import { Heading, Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { audienceKey, audienceTexts } from '../audience';
import { shapeOf, termsOf } from '../learning-time';
import { hasPlaces } from '../places';
import { PlacesTag } from '../places-tag';
import { heldSessions, nextSession } from '../session-time';
import styles from './catalogue.module.css';
import type { CatalogueProgramme } from './catalogue.query';
import { texts } from './catalogue-texts';
import { byStage } from './filter';

export function ProgrammeCard({ programme, upcoming }: { programme: CatalogueProgramme; upcoming: ReadonlySet<string> }) {
  const t = useText(texts);
  const audienceName = useText(audienceTexts);
  const language = useLanguage();
  const { AHEAD: open, RUNNING: running } = byStage(programme, upcoming);
  const next = open.find(hasPlaces) ?? open[0];
  const held = heldSessions(programme);
  const meeting = running.flatMap((occasion) => nextSession(occasion, held)?.startsAt ?? []).sort()[0];
  const mine = programme.occasions.find(({ myEnrolment }) => myEnrolment)?.myEnrolment;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Heading level={3} data-size="2xs"><ViewLink to={`/programmes/${programme.id}`} className={styles.cardLink}>{programme.title}</ViewLink></Heading>
        <p className={styles.subtle}>{[termsOf(programme.period, language), ...programme.audience.map((role) => audienceName(audienceKey(role)))].join(' · ')}</p>
      </div>
      <p className={styles.shape}>{useShape(programme).join(' · ')}</p>
      <div className={styles.cardFoot}>
        {mine ? <Tag data-size="sm" data-color="info">{t(mine.status === 'WAITING' ? 'mine.waiting' : mine.status === 'REQUESTED' ? 'mine.requested' : 'mine')}</Tag> : null}
        {next ? <PlacesTag seats={next} /> : null}
        <span className={styles.subtle}>
          {next ? `${t('ahead', { count: open.length })}. ${t('next', { date: formatLongDate(next.period.start, language) })}`
            : meeting ? t('running', { date: formatLongDate(meeting, language) }) : t('over')}
        </span>
      </div>
    </li>
  );
}

/** How it is built: parts and days, residential, blocks with credits, people so far. */
function useShape({ occasions, blocks, participantCount }: CatalogueProgramme): string[] {
  const t = useText(texts);
  const sessions = [...occasions].sort((a, b) => b.sessions.length - a.sessions.length)[0]?.sessions ?? [];
  const shape = shapeOf(sessions);
  const credits = blocks.reduce((sum, block) => sum + (block.credits ?? 0), 0);
  const days = shape ? t('shape', { shape }) : t('meetings', { count: sessions.length });
  return [
    ...(sessions.length > 0 ? [sessions.some(({ overnight }) => overnight) ? `${days} ${t('overnight')}` : days] : []),
    ...(blocks.length > 0 ? [t('blocks', { count: blocks.length })] : []),
    ...(credits > 0 ? [t('credits', { credits })] : []),
    ...(participantCount === null ? [] : [t('participants', { count: participantCount })]),
  ];
}
