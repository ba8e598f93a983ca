import { Button, Heading, Select, Tag } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify, useViewer } from '@samlar/view-contract/view';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Choice, LongText } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { stageNumber } from '../stage';
import { visitTexts } from '../visit-texts';
import { GIVE_GROUP, GIVE_ONE } from './assignment.command';
import styles from './assignment.module.css';
import { nameIn } from './assignment.query';
import { texts } from './assignment-texts';
import type { PartProps } from './visit-plan';

/** Feedback in words: what the group gets, and what the viewer alone has given or received. */
export function Feedback({ assignment, parts, changed }: PartProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  const viewer = useViewer();
  const { feedback, request } = assignment;
  const open = parts.observes && stageNumber(request.status) <= 4;
  const of = (kind: string) => feedback.filter((one) => one.kind === kind);
  return (
    <Section title={t('feedback')} lead={t('feedback.lead')}>
      <Heading level={3} data-size="2xs">{t('feedback.individual')}</Heading>
      {of('INDIVIDUAL').length === 0 ? <p className={styles.subtle}>{t(parts.observes ? 'feedback.individual.none' : 'feedback.individual.unseen')}</p> : (
        <ul className={styles.notes}>
          {of('INDIVIDUAL').map((one) => (
            <li key={one.id} className={styles.note}>
              <div className={styles.tags}>
                <Tag data-size="sm" data-color="warning">{t('feedback.private')}</Tag>
                <span className={styles.subtle}>
                  {one.receiver?.id === viewer?.id ? t('feedback.from', { name: nameIn(assignment, one.giver?.id) ?? t('unnamed') }) : t('feedback.to', { name: nameIn(assignment, one.receiver?.id) ?? t('unnamed') })}
                  {`, ${formatLongDate(one.givenOn, language)}`}
                </span>
              </div>
              <p className={styles.text}>{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {open ? <More folded={of('INDIVIDUAL').length > 0} title={t('feedback.individual.more')}><IndividualForm assignment={assignment} parts={parts} changed={changed} /></More> : null}
      <Heading level={3} data-size="2xs">{t('feedback.group')}</Heading>
      {of('GROUP').length === 0 ? <p className={styles.subtle}>{t('feedback.group.none')}</p> : (
        <ul className={styles.notes}>
          {of('GROUP').map((one) => (
            <li key={one.id} className={styles.note}>
              <span className={styles.subtle}>{t('feedback.from', { name: nameIn(assignment, one.giver?.id) ?? t('unnamed') })}{`, ${formatLongDate(one.givenOn, language)}`}</span>
              <p className={styles.text}>{one.text}</p>
              <p className={styles.text}><strong>{words('value-base')}: </strong>{one.valueBase}</p>
            </li>
          ))}
        </ul>
      )}
      {open ? <More folded={of('GROUP').length > 0} title={t('feedback.group.more')}><GroupForm assignment={assignment} parts={parts} changed={changed} /></More> : null}
    </Section>
  );
}

/** A form that is open while it is what the visit waits for, and folded when it would only add. */
function More({ folded, title, children }: { folded: boolean; title: string; children: ReactNode }) {
  return folded ? <details data-print="none"><summary className={styles.summary}>{title}</summary>{children}</details> : children;
}

function IndividualForm({ assignment: { id, request }, changed }: PartProps) {
  const t = useText(texts);
  const notify = useNotify();
  const { send, running, problem } = useSend(GIVE_ONE);
  const [receiver, setReceiver] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!receiver || !text.trim()) return;
    if (!(await send({ input: { assignment: id, receiver, text: text.trim() } }))) return;
    setReceiver('');
    setText('');
    setTried(false);
    notify({ kind: 'success', text: t('feedback.individual.done') });
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      <Choice label={t('feedback.receiver')} description={t('feedback.receiver.text')} value={receiver} error={tried && !receiver} change={setReceiver}>
        {request.teamMembers.map(({ name, person }) => person && <Select.Option key={person.id} value={person.id}>{name ?? t('unnamed')}</Select.Option>)}
      </Choice>
      <LongText label={t('feedback.text')} value={text} error={tried && !text.trim()} change={setText} />
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" variant="secondary" loading={running} disabled={running}>{t('feedback.individual.save')}</Button></div>
    </form>
  );
}

function GroupForm({ assignment: { id }, changed }: PartProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(GIVE_GROUP);
  const [text, setText] = useState('');
  const [valueBase, setValueBase] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || !valueBase.trim()) return;
    if (!(await send({ input: { assignment: id, text: text.trim(), valueBase: valueBase.trim() } }))) return;
    setText('');
    setValueBase('');
    setTried(false);
    notify({ kind: 'success', text: t('feedback.group.done') });
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      <LongText label={t('feedback.group.text')} value={text} error={tried && !text.trim()} change={setText} />
      <LongText label={words('value-base.question')} description={t('feedback.value-base.text')} value={valueBase} error={tried && !valueBase.trim()} change={setValueBase} />
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" variant="secondary" loading={running} disabled={running}>{t('feedback.group.save')}</Button></div>
    </form>
  );
}
