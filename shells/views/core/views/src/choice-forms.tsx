import { Button, Field, Input, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { formatMoment } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useId, useState, type FormEvent } from 'react';
import type { Choice } from './registry-door';
import type { ListedView } from './standing';
import styles from './views.module.css';
import { texts } from './views-texts';

/** Which version is shown here, and to how many. */
export function Choosing({ view, title, act }: { view: ListedView; title: string; act: (version: string, share: number) => Promise<boolean> }) {
  const t = useText(texts);
  const language = useLanguage();
  const id = useId();
  const [version, setVersion] = useState(view.versions[0]?.version ?? '');
  const [written, setWritten] = useState('100');
  const [tried, setTried] = useState(false);
  const share = Number(written);
  const isWrong = !(Number.isInteger(share) && share >= 1 && share <= 100);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWrong) void act(version, share);
  };
  return (
    <form className={styles.choosing} onSubmit={send} noValidate>
      <Field>
        <Label htmlFor={`${id}version`}>{t('version')}</Label>
        <Select id={`${id}version`} value={version} onChange={({ target }) => setVersion(target.value)}>
          {view.versions.map((each) => <Select.Option key={each.version} value={each.version}>{t('version.of', { version: each.version.slice(0, 8), date: formatMoment(each.publishedAt, language) })}</Select.Option>)}
        </Select>
      </Field>
      <Field>
        <Label htmlFor={`${id}share`}>{t('share')}</Label>
        <Input id={`${id}share`} type="number" min={1} max={100} step={1} value={written} onChange={({ target }) => setWritten(target.value)} aria-invalid={tried && isWrong} />
        {tried && isWrong ? <ValidationMessage>{t('share.wrong')}</ValidationMessage> : null}
      </Field>
      <Button type="submit" data-size="sm" aria-label={t('show.label', { view: title })}>{t('show')}</Button>
    </form>
  );
}

/** The association stops a view in every portal, or lets it be shown again. */
export function Stopping({ view, act }: { view: ListedView; act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { owner, name } = view;
  if (view.stopped !== null) return <Button variant="secondary" data-size="sm" onClick={() => void act({ kind: 'resume', owner, name })}>{t('resume')}</Button>;
  const isMissing = reason.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) void act({ kind: 'stop', owner, name, reason: reason.trim() });
  };
  return (
    <form className={styles.choosing} onSubmit={send} noValidate>
      <Textfield label={t('reason')} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} error={tried && isMissing && t('reason.missing')} />
      <Button type="submit" variant="secondary" data-color="danger" data-size="sm">{t('stop')}</Button>
    </form>
  );
}
