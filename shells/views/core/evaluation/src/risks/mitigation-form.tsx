import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { Choice, FormFoot, Mitigation, useOwners } from './form-parts';
import { PLAN, type MitigationVariables } from './risks.command';
import type { Risk, RisksData } from './risks.query';
import { texts } from './risk-texts';
import styles from './risks.module.css';
import { useRiskCommand } from './use-risk-command';

/** Who does what about the risk, and by when. */
export function MitigationForm({ risk, data, done }: { risk: Risk; data: RisksData; done: () => void }) {
  const t = useText(texts);
  const [owner, setOwner] = useState(risk.owner?.id ?? '');
  const [mitigation, setMitigation] = useState(risk.mitigation ?? '');
  const [due, setDue] = useState(risk.mitigationDue ?? '');
  const [tried, setTried] = useState(false);
  const owners = useOwners(data);
  const options = risk.owner && !owners.some(({ value }) => value === risk.owner!.id)
    ? [...owners, { value: risk.owner.id, label: risk.owner.displayName ?? t('owner.hidden') }] : owners;
  const command = useRiskCommand<MitigationVariables>(PLAN, t('planned'));
  const problem = mitigation.trim() ? false : t('mitigation.missing');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    if (await command.run({ risk: risk.id, input: { owner: owner || null, mitigation: mitigation.trim(), mitigationDue: due || null } })) done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Mitigation value={mitigation} set={setMitigation} error={tried && problem} />
      <div className={styles.pair}>
        <Choice label={t('owner')} value={owner} set={setOwner} none={t('owner.none')} options={options} />
        <Textfield type="date" label={t('due')} value={due} onChange={(event) => setDue(event.target.value)} />
      </div>
      <FormFoot action={t('plan.send')} {...command} />
    </form>
  );
}
