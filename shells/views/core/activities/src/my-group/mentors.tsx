import { Alert, Button, Fieldset, Radio, Select } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { messages } from '../messages';
import { Choice } from '../person-field';
import { END_PAIR, PAIR, type GroupOutcome } from './my-group.command';
import type { MyGroup } from './my-group.query';
import styles from './my-group.module.css';
import { texts } from './my-group-texts';

/** Who is whose mentor, and a way for the viewer to become or get one. */
export function Mentors({ group, me, changed }: { group: MyGroup; me: string; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const pair = useCommand(PAIR);
  const end = useCommand(END_PAIR);
  const [fellow, setFellow] = useState('');
  const [mentor, setMentor] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const others = group.members.filter(({ id }) => id !== me);

  const settle = (answer: GroupOutcome | undefined, done: string): void => {
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    setRefused(null);
    setFellow('');
    setTried(false);
    notify({ kind: 'success', text: done });
    changed();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!fellow) return;
    settle((await pair.run({ input: { group: group.id, mentor: mentor ? me : fellow, mentee: mentor ? fellow : me } }))?.pairMentors, t('mentors.done'));
  };

  return (
    <Section title={t('mentors')} lead={t('mentors.lead')}>
      {group.mentorPairs.length === 0 ? <p className={styles.subtle}>{t('mentors.none')}</p> : (
        <ul className={styles.pairs}>
          {group.mentorPairs.map((each) => (
            <li key={each.id} className={styles.pair}>
              <span>
                {t('mentors.pair', { mentor: each.mentor?.displayName ?? t('unknown'), mentee: each.mentee?.displayName ?? t('unknown') })}{' '}
                <span className={styles.subtle}>{t('mentors.since', { date: formatDate(each.since, language) })}</span>
              </span>
              {each.mentor?.id === me || each.mentee?.id === me ? (
                <Button data-print="none" variant="tertiary" data-size="sm" loading={end.running} onClick={() => void end.run({ pair: each.id }).then((data) => settle(data?.endMentorPair, t('mentors.ended')))}>{t('mentors.end')}</Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={send} className={styles.form} data-print="none" noValidate>
        <Choice label={t('mentors.who')} value={fellow} error={tried && !fellow} change={setFellow}>
          {others.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName ?? t('unknown')}</Select.Option>)}
        </Choice>
        <Fieldset>
          <Fieldset.Legend>{t('mentors.role')}</Fieldset.Legend>
          <Radio name="mentor-role" value="mentee" label={t('mentors.asMentee')} checked={!mentor} onChange={() => setMentor(false)} />
          <Radio name="mentor-role" value="mentor" label={t('mentors.asMentor')} checked={mentor} onChange={() => setMentor(true)} />
        </Fieldset>
        <RefusalNotice of={refused} texts={messages} />
        {pair.failure || end.failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div><Button type="submit" variant="secondary" data-size="sm" loading={pair.running} disabled={pair.running}>{t('mentors.send')}</Button></div>
      </form>
    </Section>
  );
}
