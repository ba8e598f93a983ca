import { Alert, Button, Checkbox, Fieldset, Radio, Tag, Textfield } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { LongText } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { stageNumber } from '../stage';
import { visitTexts } from '../visit-texts';
import { RECORD } from './assignment.command';
import styles from './assignment.module.css';
import { nameIn, type EvidenceKind } from './assignment.query';
import { texts } from './assignment-texts';
import type { PartProps } from './visit-plan';

const KINDS: EvidenceKind[] = ['OBSERVATION', 'INTERVIEW', 'DOCUMENT_READING'];

/** What the observers have seen, heard and read; until the feedback is given they add to it. */
export function Evidence({ assignment, parts, changed }: PartProps) {
  const t = useText(texts);
  const language = useLanguage();
  const { evidence, request, learningMeeting } = assignment;
  const open = stageNumber(request.status) <= 3;
  return (
    <Section title={t('evidence')} lead={learningMeeting ? t('evidence.deleted-by', { date: formatLongDate(learningMeeting.evidenceDeletedBy, language) }) : t('evidence.lead')}>
      {evidence.length === 0 ? (parts.observes && open ? null : <Empty title={learningMeeting ? t('evidence.gone') : t('evidence.none')} />) : (
        <ul className={styles.notes}>
          {evidence.map((one) => (
            <li key={one.id} className={styles.note}>
              <div className={styles.tags}>
                <Tag data-size="sm" data-color="neutral">{t(`kind.${one.kind}`)}</Tag>
                {one.valueBase ? <Tag data-size="sm" data-color="info">{t('evidence.value-base')}</Tag> : null}
                <span className={styles.subtle}>{[formatLongDate(one.observedOn, language), nameIn(assignment, one.recordedBy?.id)].filter(Boolean).join(', ')}</span>
              </div>
              <p className={styles.text}>{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {parts.observes && open ? <EvidenceForm assignment={assignment} parts={parts} changed={changed} /> : null}
    </Section>
  );
}

function EvidenceForm({ assignment, changed }: PartProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(RECORD);
  const [kind, setKind] = useState<EvidenceKind>('OBSERVATION');
  const [text, setText] = useState('');
  const [valueBase, setValueBase] = useState(false);
  const [observedOn, setObservedOn] = useState(assignment.visitPlan?.period.start ?? '');
  const [namesNoChild, setNamesNoChild] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || !observedOn || !namesNoChild) return;
    if (!(await send({ input: { assignment: assignment.id, kind, text: text.trim(), valueBase, observedOn, namesNoChild } }))) return;
    setText('');
    setValueBase(false);
    setNamesNoChild(false);
    setTried(false);
    notify({ kind: 'success', text: t('evidence.done') });
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      <Alert data-color="warning" data-size="sm">{t('evidence.notice')}</Alert>
      <Fieldset>
        <Fieldset.Legend>{t('evidence.kind')}</Fieldset.Legend>
        {KINDS.map((each) => <Radio key={each} name="kind" label={t(`kind.${each}`)} value={each} checked={kind === each} onChange={() => setKind(each)} />)}
      </Fieldset>
      <LongText label={t('evidence.text')} value={text} error={tried && !text.trim()} change={setText} />
      <Checkbox label={t('evidence.value-base.check')} description={words('value-base.question')} value="value-base" checked={valueBase} onChange={() => setValueBase(!valueBase)} />
      <Textfield type="date" label={t('evidence.day')} value={observedOn} error={tried && !observedOn ? words('required') : undefined} onChange={(event) => setObservedOn(event.target.value)} />
      <Checkbox label={t('evidence.no-child')} value="no-child" checked={namesNoChild} error={tried && !namesNoChild ? t('evidence.no-child.missing') : undefined} onChange={() => setNamesNoChild(!namesNoChild)} />
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" loading={running} disabled={running}>{t('evidence.save')}</Button></div>
    </form>
  );
}
