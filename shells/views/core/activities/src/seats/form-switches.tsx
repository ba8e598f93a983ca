import { Alert, Switch } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { useSaid } from '../messages';
import { SWITCH_FORM } from './seats.command';
import type { OwnUnit } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

/** Where people write a benefit form and talk about it before a course (domain.md B05): the manager decides, unit by unit. */
export function FormSwitches({ units, changed }: { units: readonly OwnUnit[]; changed(): void }) {
  const t = useText(texts);
  const words = useText(enrolmentTexts);
  const refusal = useSaid();
  const { run, running } = useCommand(SWITCH_FORM);
  const [problem, setProblem] = useState<string | null>(null);
  // What was asked for is shown until the page has asked anew.
  const [asked, setAsked] = useState<Readonly<Record<string, boolean>>>({});
  const known = units.filter(({ benefitFormRequired }) => benefitFormRequired !== null);
  if (known.length === 0) return null;
  const turn = async (unit: string, on: boolean): Promise<void> => {
    setAsked({ ...asked, [unit]: on });
    const answer = (await run({ unit, on }))?.switchBenefitForm;
    if (answer?.__typename !== 'BenefitFormSwitched') setAsked({ ...asked, [unit]: !on });
    setProblem(!answer ? words('unreachable') : answer.__typename === 'Refused' ? refusal(answer) : null);
    changed();
  };
  return (
    <Section title={t('form')} lead={t('form.lead')}>
      <div className={styles.buttons}>
        {known.map(({ id, name, benefitFormRequired }) => (
          <Switch key={id} label={t('form.for', { name })} checked={asked[id] ?? benefitFormRequired ?? false} disabled={running} onChange={(event) => void turn(id, event.target.checked)} />
        ))}
      </div>
      {problem ? <Alert data-color="warning" role="alert" data-size="sm">{problem}</Alert> : null}
    </Section>
  );
}
