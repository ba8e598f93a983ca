import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useNavigate, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { stageNumber } from '../stage';
import { visitTexts } from '../visit-texts';
import { HOLD } from './assignment.command';
import styles from './assignment.module.css';
import { texts } from './assignment-texts';
import type { PartProps } from './visit-plan';

/** The meeting that ends the assignment: noted when it has been held. */
export function LearningMeeting({ assignment, parts, changed }: PartProps) {
  const t = useText(texts);
  const language = useLanguage();
  const coordinates = useMay('ku8:coordinate');
  const { learningMeeting: meeting, request } = assignment;
  const may = (parts.observes || parts.inTeam || parts.leads || coordinates) && stageNumber(request.status) === 4;
  return (
    <Section title={t('meeting')} lead={meeting ? undefined : t('meeting.lead')}>
      {meeting ? (
        <dl className={styles.facts}>
          <div><dt>{t('meeting.held')}</dt><dd>{formatLongDate(meeting.heldOn, language)}</dd></div>
          {meeting.place ? <div><dt>{t('meeting.place')}</dt><dd>{meeting.place}</dd></div> : null}
        </dl>
      ) : null}
      {may ? <MeetingForm assignment={assignment} parts={parts} changed={changed} /> : null}
    </Section>
  );
}

function MeetingForm({ assignment: { id }, parts, changed }: PartProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const navigate = useNavigate();
  const { send, running, problem } = useSend(HOLD);
  const [heldOn, setHeldOn] = useState('');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!heldOn || !(await send({ input: { assignment: id, heldOn, place: place.trim() || null } }))) return;
    notify({ kind: 'success', text: t('meeting.done') });
    // An observer's sight of the visit ends here.
    if (parts.observes) navigate('/visits');
    else changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      {parts.observes ? <Alert data-color="info" data-size="sm">{t('meeting.ends')}</Alert> : null}
      <div className={form.pair}>
        <Textfield type="date" label={t('meeting.held')} value={heldOn} error={tried && !heldOn ? words('required') : undefined} onChange={(event) => setHeldOn(event.target.value)} />
        <Textfield label={t('meeting.place')} value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
      </div>
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" loading={running} disabled={running}>{t('meeting.save')}</Button></div>
    </form>
  );
}
