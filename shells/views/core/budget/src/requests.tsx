import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Amount } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { Line, Project, ReallocationRequest } from './budget.query';
import { texts } from './budget-texts';
import { sek } from './kronor';
import { messages } from './messages';
import { MoveForm } from './move-form';
import { ANSWER_REALLOCATION, type Answered, type AnswerVariables } from './moves.command';

interface RequestsProps {
  project: Project;
  lines: Line[];
  /** Answers requests instead of making them. */
  mayAnswer: boolean;
  again: () => void;
}

/** Wishes to move money between lines: a municipality asks, the association answers (domain.md A32). */
export function Requests({ project, lines, mayAnswer, again }: RequestsProps) {
  const t = useText(texts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const command = useCommand<{ answerReallocation: Answered<'ReallocationRequest'> }, AnswerVariables>(ANSWER_REALLOCATION);
  const requests = project.reallocationRequests ?? [];
  if (mayAnswer && requests.length === 0) return null;

  const reply = async (request: string, approve: boolean): Promise<void> => {
    const answer = await command.run({ input: { request, approve, answer: null } });
    setRefusal(answer?.answerReallocation.__typename === 'Refused' ? answer.answerReallocation : null);
    if (answer) again();
  };
  const state = ({ id, state: is }: ReallocationRequest) => (is === 'WAITING' && mayAnswer ? (
    <div className="samlar-actions">
      <Button data-size="sm" disabled={command.running} onClick={() => void reply(id, true)}>{t('request.approve')}</Button>
      <Button data-size="sm" variant="secondary" disabled={command.running} onClick={() => void reply(id, false)}>{t('request.decline')}</Button>
    </div>
  ) : <Tag data-color={is === 'APPROVED' ? 'success' : is === 'DECLINED' ? 'danger' : 'neutral'}>{t(`request.${is}`)}</Tag>);
  return (
    <Section
      title={t('requests')} lead={t(mayAnswer ? 'requests.answer' : 'requests.lead')}
      actions={!mayAnswer && !open && lines.length > 1 ? <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('request')}</Button> : null}
    >
      {open ? <MoveForm asking lines={lines} close={() => setOpen(false)} done={() => { setOpen(false); again(); }} /> : null}
      <RefusalNotice of={refusal} texts={messages} />
      {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
      {requests.length === 0 ? <Empty title={t('requests.none')} /> : (
        <DataTable
          caption={t('requests')} captionHidden rows={requests} rowKey={({ id }) => id}
          columns={[
            { key: 'day', title: t('moves.day'), cell: ({ requestedOn }) => formatDate(requestedOn, language) },
            { key: 'from', title: t('moves.from'), cell: ({ from }) => from?.label ?? '..' },
            { key: 'to', title: t('moves.to'), cell: ({ to }) => to?.label ?? '..' },
            { key: 'amount', title: t('moves.amount'), numeric: true, cell: ({ amount }) => <Amount value={sek(amount)} /> },
            { key: 'reason', title: t('moves.reason'), cell: ({ reason }) => reason },
            { key: 'state', title: t('request.state'), cell: state },
          ]}
        />
      )}
    </Section>
  );
}
