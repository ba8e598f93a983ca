import { Button, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { Choice, FormFoot, Grades, Mitigation, useOwners } from './form-parts';
import { mustBeTreated } from './register-order';
import { REGISTER, type RegisterVariables } from './risks.command';
import type { RisksData } from './risks.query';
import { texts } from './risk-texts';
import styles from './risks.module.css';
import { useRiskCommand } from './use-risk-command';

interface RegisterFormProps {
  data: RisksData;
  close: () => void;
  done: () => void;
}

const EMPTY = { title: '', scope: '', probability: '', consequence: '', owner: '', mitigation: '', mitigationDue: '', reviewOn: '' };

/** A new risk. From score 15 it says at once that owner, mitigation and date are needed. */
export function RegisterForm({ data, close, done }: RegisterFormProps) {
  const t = useText(texts);
  const [risk, setRisk] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const owners = useOwners(data);
  const command = useRiskCommand<RegisterVariables>(REGISTER, t('registered'));
  const set = (part: Partial<typeof EMPTY>): void => setRisk({ ...risk, ...part });
  const [probability, consequence] = [Number(risk.probability) || null, Number(risk.consequence) || null];
  const urgent = mustBeTreated(probability, consequence);
  const wrong = {
    title: !risk.title.trim() && t('title.missing'),
    grades: (probability === null) !== (consequence === null) && t('grades.half'),
    mitigation: urgent && !risk.mitigation.trim() && t('mitigation.missing'),
    owner: urgent && !risk.owner && t('owner.missing'),
    mitigationDue: urgent && !risk.mitigationDue && t('due.missing'),
  };

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const sent = await command.run({
      input: {
        title: risk.title.trim(), scope: risk.scope || (data.orgUnit?.id ?? null), probability, consequence, owner: risk.owner || null,
        mitigation: risk.mitigation.trim() || null, mitigationDue: risk.mitigationDue || null, reviewOn: risk.reviewOn || null,
      },
    });
    if (sent) done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Textfield label={t('title.what')} value={risk.title} onChange={(event) => set({ title: event.target.value })} error={tried && wrong.title} />
      <Choice
        label={t('scope')} value={risk.scope} set={(scope) => set({ scope })} none={data.orgUnit?.name ?? t('scope.whole')}
        options={(data.orgUnit?.children ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Grades {...risk} set={set} optional error={tried && wrong.grades} />
      {urgent ? <p className={styles.text}>{t('treatment.missing')}</p> : null}
      <Mitigation value={risk.mitigation} set={(mitigation) => set({ mitigation })} error={tried && wrong.mitigation} />
      <div className={styles.pair}>
        <Choice label={t('owner')} value={risk.owner} set={(owner) => set({ owner })} none={t('owner.none')} error={tried && wrong.owner} options={owners} />
        <Textfield type="date" label={t('due')} value={risk.mitigationDue} onChange={(event) => set({ mitigationDue: event.target.value })} error={tried && wrong.mitigationDue} />
        <Textfield type="date" label={t('review')} value={risk.reviewOn} onChange={(event) => set({ reviewOn: event.target.value })} />
      </div>
      <FormFoot action={t('register.send')} {...command}>
        <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
      </FormFoot>
    </form>
  );
}
