import { Button, Checkbox, Field, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { RegistryState } from '@samlar/view-registry/registry-command';
import { formatMoment } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useId, useState, type FormEvent } from 'react';
import type { Choice } from './registry-door';
import styles from './views.module.css';
import { texts } from './views-texts';

interface KeyFormProps {
  owners: RegistryState['owners'];
  act: (command: Choice) => Promise<boolean>;
}

export function NewKey({ owners, act }: KeyFormProps) {
  const t = useText(texts);
  const id = useId();
  const [owner, setOwner] = useState(owners[0]?.slug ?? '');
  const [publicKey, setPublicKey] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = publicKey.trim() === '';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isMissing || !(await act({ kind: 'add-key', owner, publicKey, office: false }))) return;
    setPublicKey('');
    setTried(false);
  };
  return (
    <form className={styles.key} onSubmit={(event) => void send(event)} noValidate>
      <Field>
        <Label htmlFor={`${id}owner`}>{t('owner')}</Label>
        <select id={`${id}owner`} className="ds-input" value={owner} onChange={({ target }) => setOwner(target.value)}>
          {owners.map(({ slug, title }) => <option key={slug} value={slug}>{title}</option>)}
        </select>
      </Field>
      <Field>
        <Label htmlFor={`${id}key`}>{t('key.text')}</Label>
        <Textarea id={`${id}key`} rows={4} value={publicKey} onChange={({ target }) => setPublicKey(target.value)} aria-invalid={tried && isMissing} />
        {tried && isMissing ? <ValidationMessage>{t('key.text.missing')}</ValidationMessage> : null}
      </Field>
      <Button type="submit" data-size="sm">{t('key.add')}</Button>
    </form>
  );
}

export function RevokeKey({ owners, act }: KeyFormProps) {
  const t = useText(texts);
  const language = useLanguage();
  const id = useId();
  const [key, setKey] = useState('');
  const [isSure, setIsSure] = useState(false);
  const [tried, setTried] = useState(false);
  const inUse = owners.flatMap(({ title, keys }) => keys.filter(({ revokedAt }) => revokedAt === null).map((each) => ({ ...each, title })));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (key === '' || !isSure || !(await act({ kind: 'revoke-key', key }))) return;
    setKey('');
    setIsSure(false);
    setTried(false);
  };
  return (
    <form className={styles.key} onSubmit={(event) => void send(event)} noValidate>
      <Paragraph>{t('key.revoke.text')}</Paragraph>
      <Field>
        <Label htmlFor={`${id}key`}>{t('key.revoke.which')}</Label>
        <select
          id={`${id}key`} className="ds-input" value={key} aria-invalid={tried && key === ''}
          onChange={({ target }) => {
            setKey(target.value);
            setIsSure(false);
          }}
        >
          <option value="">{t('key.revoke.choose')}</option>
          {inUse.map((each) => <option key={each.id} value={each.id}>{t(each.office ? 'key.of.office' : 'key.of', { key: each.id.slice(0, 8), owner: each.title, date: formatMoment(each.addedAt, language) })}</option>)}
        </select>
        {tried && key === '' ? <ValidationMessage>{t('key.revoke.choose')}</ValidationMessage> : null}
      </Field>
      <Checkbox label={t('key.revoke.sure')} checked={isSure} onChange={({ target }) => setIsSure(target.checked)} error={tried && !isSure && t('key.revoke.unsure')} />
      <Button type="submit" variant="secondary" data-color="danger" data-size="sm">{t('key.revoke')}</Button>
    </form>
  );
}
