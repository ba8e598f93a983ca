import { Button, Dialog, Heading, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNavigate, ViewLink } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { START_MAP } from '../conception-map/conception-map.command';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { Choice } from '../person-field';
import { SendButtons } from '../send-buttons';
import type { Occasion, Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** The groups' pictures of how they understand something, for those in them and those who lead (domain.md A38). */
export function ConceptionMaps({ programme }: { programme: Programme }) {
  const t = useText(texts);
  const language = useLanguage();
  const [starting, setStarting] = useState(false);
  const groups = programme.occasions.filter(({ conceptionMaps, mayDrawMaps }) => mayDrawMaps || (conceptionMaps && conceptionMaps.length > 0));
  const drawn = groups.filter(({ conceptionMaps }) => conceptionMaps && conceptionMaps.length > 0);
  const able = groups.filter(({ mayDrawMaps }) => mayDrawMaps);
  // Only programmes of learning conversations use maps; elsewhere the section would be one more empty thing.
  if (drawn.length === 0 && !(able.length > 0 && programme.sessionProgress.planned !== null)) return null;
  return (
    <Section title={t('maps')} lead={t('maps.lead')}>
      {drawn.length === 0 ? <p className={styles.subtle}>{t('maps.none')}</p> : (
        <ul className={styles.reflections}>
          {drawn.flatMap((occasion) => occasion.conceptionMaps!.map(({ id, question, startedAt }) => (
            <li key={id} className={styles.reflection}>
              <ViewLink to={`/conception-maps/${id}`}>{question}</ViewLink>
              <p className={styles.subtle}>{[occasion.title, t('maps.started', { date: formatDate(startedAt, language) })].join(' · ')}</p>
            </li>
          )))}
        </ul>
      )}
      {able.length > 0 ? (
        <div className={styles.actions} data-print="none">
          <Button variant="secondary" data-size="sm" onClick={() => setStarting(true)}>{t('maps.start')}</Button>
        </div>
      ) : null}
      {starting ? <StartDialog groups={able} close={() => setStarting(false)} /> : null}
    </Section>
  );
}

function StartDialog({ groups, close }: { groups: readonly Occasion[]; close(): void }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const navigate = useNavigate();
  const { send, running, problem } = useSend(START_MAP);
  const [group, setGroup] = useState(groups.length === 1 ? groups[0]!.id : '');
  const [question, setQuestion] = useState('');
  const [concepts, setConcepts] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!group || !question.trim() || !concepts.trim()) return;
    const made = await send({ input: { occasion: group, question: question.trim(), concepts: concepts.split('\n'), links: [] } });
    if (made) navigate(`/conception-maps/${made.id}`);
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('maps.start')}</Heading>
        <Paragraph>{t('maps.start.text')}</Paragraph>
        {groups.length > 1 ? (
          <Choice label={t('maps.group')} value={group} error={tried && !group} change={setGroup}>
            {groups.map(({ id, title }) => <Select.Option key={id} value={id}>{title}</Select.Option>)}
          </Choice>
        ) : null}
        <Textfield label={t('maps.question')} maxLength={300} value={question} error={tried && !question.trim() ? words('required') : undefined} onChange={(event) => setQuestion(event.target.value)} />
        <Textfield multiline rows={6} label={t('maps.concepts')} description={t('maps.concepts.text')} value={concepts} error={tried && !concepts.trim() ? words('required') : undefined} onChange={(event) => setConcepts(event.target.value)} />
        <SendButtons label={t('maps.start.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}
