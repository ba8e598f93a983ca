import { Alert, Button, Dialog, Field, Heading, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { EnrolOutcomeNotice } from '../enrolment/enrol-outcome';
import { ENROL, type EnrolOutcome } from '../enrolment/enrolment.command';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { daysAway } from './replacement';
import type { OpenOccasion } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

interface AllocateDialogProps {
  occasion: OpenOccasion;
  reservation: string;
  staff: readonly { id: string; displayName: string }[];
  close(): void;
  changed(): void;
}

/** Gives a held seat to somebody by name. */
export function AllocateDialog({ occasion, reservation, staff, close, changed }: AllocateDialogProps) {
  const t = useText(texts);
  const words = useText(enrolmentTexts);
  const { run, running, failure } = useCommand(ENROL);
  const [person, setPerson] = useState('');
  const [missing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<EnrolOutcome | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!person) return setMissing(true);
    const answer = await run({ input: { occasion: occasion.id, person, reservation } });
    if (!answer) return;
    setOutcome(answer.enrol);
    if (answer.enrol.__typename !== 'Refused') changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form onSubmit={send} className={styles.dialog} noValidate>
        <Heading level={2} data-size="xs">{t('allocate.title', { occasion: occasion.title })}</Heading>
        {outcome ? <EnrolOutcomeNotice outcome={outcome} own={false} changed={changed} /> : (
          <>
            <Field>
              <Label>{words('enrol.staff.choose')}</Label>
              <Select value={person} onChange={(event) => { setPerson(event.target.value); setMissing(false); }} aria-invalid={missing}>
                <Select.Option value="">–</Select.Option>
                {staff.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
              </Select>
              {missing ? <ValidationMessage>{words('enrol.staff.missing')}</ValidationMessage> : null}
            </Field>
            <Paragraph>{words('enrol.replacement', { days: daysAway(occasion).join(', ') })}</Paragraph>
          </>
        )}
        {failure ? <Alert data-color="danger" role="alert">{words('unreachable')}</Alert> : null}
        <div className={styles.buttons}>
          {outcome ? <Button type="button" onClick={close}>{words('done')}</Button> : (
            <>
              <Button type="submit" loading={running} disabled={running}>{t('allocate.send')}</Button>
              <Button type="button" variant="tertiary" onClick={close}>{words('back')}</Button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
