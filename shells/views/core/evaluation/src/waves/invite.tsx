import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { nameOrder } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { readNumber } from '@samlar/view-contract/written-number';
import { useId, useState, type FormEvent } from 'react';
import { Codes } from './codes';
import { unitName } from './invited-units';
import { useWaveCommand } from './use-wave-command';
import { INVITE, type InviteVariables } from './waves.command';
import type { WaveUnit } from './waves.query';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** So many one-time codes for a unit: shown once, to hand out. */
export function Invite({ wave, units, invited }: { wave: string; units: WaveUnit[]; invited: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const places = units.filter(({ unit }) => unit).map((each) => ({ id: each.unit!.id!, name: unitName(each, '') })).sort((a, b) => nameOrder(language)(a.name, b.name));
  const [unit, setUnit] = useState(places[0]?.id ?? '');
  const [count, setCount] = useState('');
  const [tried, setTried] = useState(false);
  const [issued, setIssued] = useState<{ unit: string; codes: string[] } | null>(null);
  const command = useWaveCommand<{ __typename: 'ParticipantsInvited'; codes: string[] }, InviteVariables>(INVITE);
  const id = useId();
  const wanted = readNumber(count, { least: 1 });

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (typeof wanted !== 'number') return;
    const outcome = await command.run({ wave, unit, count: wanted });
    if (!outcome) return;
    setIssued({ unit: places.find((place) => place.id === unit)?.name ?? '', codes: outcome.codes });
    setTried(false);
    setCount('');
    invited();
  };
  return (
    <>
      <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <div className={styles.pair}>
          <Field>
            <Label htmlFor={id}>{t('unit')}</Label>
            <Select id={id} value={unit} onChange={(event) => setUnit(event.target.value)}>
              {places.map((place) => <Select.Option key={place.id} value={place.id}>{place.name}</Select.Option>)}
            </Select>
          </Field>
          <Textfield label={t('count')} inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} error={tried && typeof wanted !== 'number' ? t('count.bad') : undefined} />
        </div>
        {command.problem ? <Alert data-color="danger" data-size="sm" role="alert">{command.problem}</Alert> : null}
        <div className="samlar-actions"><Button type="submit" disabled={command.running} loading={command.running}>{t('invite.send')}</Button></div>
      </form>
      {issued ? <Codes {...issued} wave={wave} /> : null}
    </>
  );
}
