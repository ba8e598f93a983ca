import { Alert, Button, Checkbox, Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useView } from '@samlar/view-contract/view';
import { readNumber, useNumberError } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import { plannedUnits } from './planned-units';
import { useWaveCommand } from './use-wave-command';
import { DEFINE, OPEN, type DefineVariables, type OpenVariables } from './waves.command';
import { PLACES, type Place, type Source, type WaveInShort } from './waves.query';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** Version 1 of our own word list has this id in every installation. */
const OWN_INSTRUMENT = '0d6c6f1e-6f0a-5d0b-9a52-3f1c7c0e2b01';
const DATES = ['unionDate', 'opensOn', 'closesOn', 'unitsDefinedOn'] as const;

interface OpenFormProps {
  waves: WaveInShort[];
  close: () => void;
  done: (id: string) => void;
}

/** Fetches what may be measured, then asks for the rest. */
export function OpenForm(props: OpenFormProps) {
  const { organisation } = useView();
  const query = useViewQuery(PLACES, { organisation: organisation.id ?? '' });
  return (
    <QueryState query={query} rows={2}>
      {({ orgUnit }) => <Form {...props} organisations={[...(orgUnit?.members ?? []), ...(orgUnit ? [orgUnit] : [])]} />}
    </QueryState>
  );
}

const VERSION = { least: 1, most: 1000 };
const EMPTY = { id: '', title: '', opensOn: '', closesOn: '', unionDate: '', unitsDefinedOn: '', supplier: '', version: '1' };

function Form({ waves, close, done, organisations }: OpenFormProps & { organisations: Place[] }) {
  const t = useText(texts);
  const { organisation } = useView();
  const [source, setSource] = useState<Source>('OWN_SURVEY');
  const [wave, setWave] = useState(EMPTY);
  const [chosen, setChosen] = useState(() => new Set(organisations.map(({ id }) => id)));
  const [tried, setTried] = useState(false);
  const define = useWaveCommand<{ __typename: 'InstrumentDefined'; instrument: { id: string } }, DefineVariables>(DEFINE);
  const open = useWaveCommand<{ __typename: 'WaveOpened' }, OpenVariables>(OPEN);
  const set = (part: Partial<typeof EMPTY>): void => setWave({ ...wave, ...part });
  const field = (key: keyof typeof EMPTY) => ({ value: wave[key], onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }) });
  const numberError = useNumberError();
  const missing = {
    id: /^[a-z0-9-]{2,40}$/.test(wave.id) ? undefined : t('id.bad'),
    title: wave.title.trim() ? undefined : t('name.missing'),
    supplier: source === 'OWN_SURVEY' || wave.supplier.trim() ? undefined : t('supplier.missing'),
    version: source === 'OWN_SURVEY' ? undefined : numberError(wave.version, VERSION),
    ...Object.fromEntries(DATES.map((date) => [date, wave[date] ? undefined : t('date.missing')] as const)),
    units: chosen.size ? undefined : t('units.missing'),
  };

  const instrument = async (): Promise<string | null> => {
    const version = readNumber(wave.version, VERSION) as number;
    const used = waves.map((each) => each.instrument).filter((each) => each.source === source);
    if (source === 'OWN_SURVEY') return used.at(-1)?.id ?? OWN_INSTRUMENT;
    const known = used.find((each) => each.name === wave.supplier.trim() && each.version === version);
    return known?.id ?? (await define.run({ input: { name: wave.supplier.trim(), version, source, words: [] } }))?.instrument.id ?? null;
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
    const by = await instrument();
    if (!by) return;
    const whole = organisation.code === null && organisation.id ? { id: crypto.randomUUID(), organisation: organisation.id, label: t('whole') } : null;
    const units = plannedUnits(organisations.filter(({ id }) => chosen.has(id)), whole);
    const { id, opensOn, closesOn, unionDate, unitsDefinedOn } = wave;
    if (await open.run({ input: { id, title: wave.title.trim(), instrument: by, opensOn, closesOn, unionDate, unitsDefinedOn, units } })) done(id);
  };
  const problem = define.problem ?? open.problem;
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Fieldset>
        <Fieldset.Legend>{t('source')}</Fieldset.Legend>
        {(['OWN_SURVEY', 'SUPPLIER'] as const).map((each) => (
          <Radio key={each} name="source" value={each} label={t(`source.${each}`)} description={t(`source.${each}.text`)} checked={source === each} onChange={() => setSource(each)} />
        ))}
      </Fieldset>
      {source === 'SUPPLIER' ? (
        <div className={styles.pair}>
          <Textfield label={t('supplier')} description={t('supplier.text')} {...field('supplier')} error={tried ? missing.supplier : undefined} />
          <Textfield label={t('version')} inputMode="numeric" {...field('version')} error={tried ? missing.version : undefined} />
        </div>
      ) : null}
      <div className={styles.pair}>
        <Textfield label={t('name')} description={t('name.text')} {...field('title')} error={tried ? missing.title : undefined} />
        <Textfield label={t('id')} description={t('id.text')} {...field('id')} error={tried ? missing.id : undefined} />
      </div>
      <div className={styles.pair}>
        {DATES.map((date) => <Textfield key={date} type="date" label={t(date)} description={t(`${date}.text`)} {...field(date)} error={tried && !wave[date] ? t('date.missing') : undefined} />)}
      </div>
      {organisations.length > 1 ? (
        <Fieldset>
          <Fieldset.Legend>{t('covers')}</Fieldset.Legend>
          <div className={styles.checks}>
            {organisations.map(({ id, name }) => (
              <Checkbox
                key={id} value={id} label={name} checked={chosen.has(id)} aria-invalid={tried && Boolean(missing.units)}
                onChange={() => setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))}
              />
            ))}
          </div>
          {tried && missing.units ? <ValidationMessage>{missing.units}</ValidationMessage> : null}
        </Fieldset>
      ) : null}
      {problem ? <Alert data-color="danger" data-size="sm" role="alert">{problem}</Alert> : null}
      <div className="samlar-actions">
        <Button type="submit" disabled={open.running || define.running} loading={open.running}>{t('open.send')}</Button>
        <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
