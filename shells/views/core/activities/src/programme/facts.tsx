import { Alert, Heading, List } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { formatMoney } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, useSexDetail } from '@samlar/view-contract/page';
import { Amount, Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { messages } from '../messages';
import type { Programme } from './programme.query';
import { texts } from './programme-texts';

/** The figures of a programme, and what in its plan does not add up. */
export function Facts({ programme }: { programme: Programme }) {
  const t = useText(texts);
  const language = useLanguage();
  const bySex = useSexDetail();
  const { participants, plannedParticipants, sessionProgress, cost, costPerParticipant, capacity, trainers, groupSize, rounds, shortfall, feasibility } = programme;
  const sessions = sessionProgress.planned ?? sessionProgress.scheduled;
  const planned = plannedParticipants === null ? null : t('participants.planned', { count: plannedParticipants });
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('participants')} detail={[bySex(participants), planned].filter(Boolean).join(' · ')}><Figure value={participants?.total} zero /></KeyFigure>
        {sessions > 0 ? <KeyFigure label={t('sessions')} detail={t('sessions.of', { count: sessions })}><Figure value={sessionProgress.held} zero /></KeyFigure> : null}
        {costPerParticipant ? (
          <KeyFigure label={t('cost')} detail={cost ? t('cost.of', { total: formatMoney(cost.planned, language) }) : null}><Amount value={costPerParticipant} zero /></KeyFigure>
        ) : null}
        {capacity !== null && trainers !== null && groupSize !== null && rounds !== null ? (
          <KeyFigure label={t('groups')} detail={t('groups.of', { trainers, size: groupSize, rounds })}><Figure value={capacity} zero /></KeyFigure>
        ) : null}
      </KeyFigures>
      {feasibility.length > 0 || shortfall ? (
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">{t('warning')}</Heading>
          <List.Unordered>
            {shortfall ? <List.Item>{t('shortfall', { count: shortfall })}</List.Item> : null}
            {feasibility.map((warning) => <List.Item key={warning.code}><MessageText of={warning} texts={messages} /></List.Item>)}
          </List.Unordered>
        </Alert>
      ) : null}
    </>
  );
}
