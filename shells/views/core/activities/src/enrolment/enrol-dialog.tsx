import { Alert, Button, Dialog, Field, Fieldset, Heading, Label, Paragraph, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { placesOf, type Seats } from '../places';
import { ENROL, type EnrolOutcome } from './enrolment.command';
import { enrolmentTexts } from './enrolment-texts';
import { EnrolOutcomeNotice } from './enrol-outcome';
import styles from './dialog.module.css';

export interface EnrolOccasion extends Seats {
  id: string;
  title: string;
  needsApproval: boolean;
}

export interface EnrolDialogProps {
  occasion: EnrolOccasion;
  /** Days away from work, written out. */
  days: string;
  staff: readonly { id: string; displayName: string }[];
  /** False where the person is enrolled already: then it is for staff. */
  self: boolean;
  close(): void;
  /** Something has changed; the page asks anew. */
  changed(): void;
}

/** Asks who it is for, sends it, and tells what came of it: a seat, a place in line, or what is still needed. */
export function EnrolDialog({ occasion, days, staff, self, close, changed }: EnrolDialogProps) {
  const t = useText(enrolmentTexts);
  const { run, running, failure } = useCommand(ENROL);
  const [who, setWho] = useState<'self' | 'staff'>(self ? 'self' : 'staff');
  const [person, setPerson] = useState('');
  const [missing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<EnrolOutcome | null>(null);
  const places = placesOf(occasion);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (who === 'staff' && !person) return setMissing(true);
    const answer = await run({ input: { occasion: occasion.id, person: who === 'staff' ? person : null, reservation: null } });
    if (!answer) return;
    setOutcome(answer.enrol);
    if (answer.enrol.__typename !== 'Refused') changed();
  };

  return (
    <Dialog open onClose={close} closeButton={t('close')}>
      <form onSubmit={send} className={styles.form} noValidate>
        <Heading level={2} data-size="xs">{t('enrol.title', { occasion: occasion.title })}</Heading>
        {outcome ? <EnrolOutcomeNotice outcome={outcome} own={who === 'self'} changed={changed} /> : (
          <>
            {staff.length > 0 && self ? (
              <Fieldset>
                <Fieldset.Legend>{t('enrol.who')}</Fieldset.Legend>
                <Radio name="who" value="self" label={t('enrol.self')} checked={who === 'self'} onChange={() => setWho('self')} />
                <Radio name="who" value="staff" label={t('enrol.staff')} checked={who === 'staff'} onChange={() => setWho('staff')} />
              </Fieldset>
            ) : null}
            {who === 'staff' ? (
              <Field>
                <Label>{t('enrol.staff.choose')}</Label>
                <Select value={person} onChange={(event) => { setPerson(event.target.value); setMissing(false); }} aria-invalid={missing}>
                  <Select.Option value="">–</Select.Option>
                  {staff.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
                </Select>
                {missing ? <ValidationMessage>{t('enrol.staff.missing')}</ValidationMessage> : null}
              </Field>
            ) : null}
            {places.kind === 'FULL' ? <Alert data-color="warning" data-size="sm">{t('enrol.full', { count: places.waiting })}</Alert> : null}
            {who === 'self' && occasion.needsApproval ? <Paragraph>{t('enrol.approval')}</Paragraph> : null}
            <Paragraph>{t('enrol.replacement', { days })}</Paragraph>
          </>
        )}
        {failure ? <Alert data-color="danger" data-size="sm" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.buttons}>
          {outcome ? <Button type="button" onClick={close}>{t('done')}</Button> : (
            <>
              <Button type="submit" loading={running} disabled={running}>{t('enrol.send')}</Button>
              <Button type="button" variant="tertiary" onClick={close}>{t('back')}</Button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
