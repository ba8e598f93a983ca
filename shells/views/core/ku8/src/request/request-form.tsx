import { Button, Checkbox, Fieldset, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNavigate, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { Choice, LongText } from '../field';
import styles from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { competence, visitTexts } from '../visit-texts';
import { SUBMIT } from './new-request.command';
import type { NewRequestData, TeamUnit } from './new-request.query';
import { texts } from './request-texts';

/** What observers' records name; matching compares the words. */
const COMPETENCES = ['preschool', 'primary school', 'language', 'mathematics', 'special education'];

interface RequestFormProps {
  me: NonNullable<NewRequestData['me']>;
  teams: TeamUnit[];
  rounds: { id: string; title: string }[];
}

export function RequestForm({ me, teams, rounds }: RequestFormProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const navigate = useNavigate();
  const notify = useNotify();
  const { send, running, problem } = useSend(SUBMIT);
  const [round, setRound] = useState(rounds[0]!.id);
  const [team, setTeam] = useState(teams.length === 1 ? teams[0]!.id : '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [question, setQuestion] = useState('');
  const [wants, setWants] = useState<readonly string[]>([]);
  const [wishedTime, setWishedTime] = useState('');
  const [tried, setTried] = useState(false);

  const others = (teams.find(({ id }) => id === team)?.members ?? []).filter(({ id }) => id !== me.id);
  const members = [me, ...others].filter(({ id }) => !left.has(id));
  const toggle = (id: string): void => setLeft(new Set(left.has(id) ? [...left].filter((each) => each !== id) : [...left, id]));
  const complete = team !== '' && question.trim() !== '' && members.length > 0;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const input = { round, team, question: question.trim(), wants: [...wants], wishedTime: wishedTime.trim() || null, members: members.map(({ id, displayName }) => ({ person: id, name: displayName })) };
    if (!(await send({ input }))) return;
    notify({ kind: 'success', text: t('sent') });
    navigate('/visits');
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {rounds.length > 1 ? (
        <Choice label={t('round')} value={round} change={setRound}>{rounds.map(({ id, title }) => <Select.Option key={id} value={id}>{title}</Select.Option>)}</Choice>
      ) : null}
      <LongText label={t('question')} description={t('question.text')} value={question} most={4000} change={setQuestion} error={tried && !question.trim()} />
      <Choice label={t('team')} value={team} change={setTeam} error={tried && !team}>
        {teams.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
      </Choice>
      <Fieldset>
        <Fieldset.Legend>{t('members', { count: members.length })}</Fieldset.Legend>
        <Fieldset.Description>{t('members.text')}</Fieldset.Description>
        <Checkbox label={t('members.me', { name: me.displayName })} description={t('members.me.text')} checked={!left.has(me.id)} onChange={() => toggle(me.id)} value={me.id} />
        {others.map(({ id, displayName }) => <Checkbox key={id} label={displayName} checked={!left.has(id)} onChange={() => toggle(id)} value={id} />)}
        {team && others.length === 0 ? <p className={styles.subtle}>{t('members.unseen')}</p> : null}
        {tried && members.length === 0 ? <ValidationMessage>{t('members.missing')}</ValidationMessage> : null}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('wants')}</Fieldset.Legend>
        <Fieldset.Description>{t('wants.text')}</Fieldset.Description>
        {COMPETENCES.map((want) => (
          <Checkbox key={want} label={competence(want, words)} value={want} checked={wants.includes(want)}
            onChange={() => setWants(wants.includes(want) ? wants.filter((each) => each !== want) : [...wants, want])} />
        ))}
      </Fieldset>
      <Textfield label={t('wished-time')} description={t('wished-time.text')} value={wishedTime} maxLength={300} onChange={(event) => setWishedTime(event.target.value)} />
      <p className={styles.subtle}>{t('when')}</p>
      <ProblemNotice problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={running}>{t('send')}</Button>
        <Button type="button" variant="tertiary" onClick={() => navigate('/visits')}>{words('cancel')}</Button>
      </div>
    </form>
  );
}
