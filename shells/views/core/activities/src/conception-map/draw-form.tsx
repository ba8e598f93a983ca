import { Button, Heading, Select, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { Choice } from '../person-field';
import { SendButtons } from '../send-buttons';
import { DRAW_MAP } from './conception-map.command';
import type { Version } from './conception-map.query';
import styles from './conception-map.module.css';
import { texts } from './conception-map-texts';

interface DrawFormProps {
  map: string;
  version: Version;
  close(): void;
  changed(): void;
}

/** Draws the map on: concepts a line each, and the links between them. */
export function DrawForm({ map, version, close, changed }: DrawFormProps) {
  const t = useText(texts);
  const notify = useNotify();
  const { send, running, problem } = useSend(DRAW_MAP);
  const [written, setWritten] = useState(version.concepts.join('\n'));
  const [links, setLinks] = useState(() => version.links.map((link, key) => ({ key, ...link })));
  const [tried, setTried] = useState(false);
  const concepts = [...new Set(written.split('\n').map((each) => each.trim()).filter(Boolean))];
  const change = (key: number, part: Partial<(typeof links)[number]>): void => setLinks(links.map((link) => (link.key === key ? { ...link, ...part } : link)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (links.some(({ from, to }) => !from || !to)) return;
    if (!(await send({ input: { map, basedOn: version.version, concepts: written.split('\n'), links: links.map(({ from, to, label }) => ({ from, to, label })) } }))) return;
    notify({ kind: 'success', text: t('drawn') });
    close();
    changed();
  };
  const end = (key: number, name: 'from' | 'to', value: string) => (
    <Choice label={t(`link.${name}`)} value={value} error={tried && !value} change={(next) => change(key, { [name]: next })}>
      {[...new Set([...concepts, ...(value ? [value] : [])])].map((concept) => <Select.Option key={concept} value={concept}>{concept}</Select.Option>)}
    </Choice>
  );
  return (
    <form className={form.form} onSubmit={submit} data-print="none" noValidate>
      <Textfield multiline rows={Math.max(5, concepts.length + 1)} label={t('concepts')} description={t('concepts.text')} value={written} onChange={(event) => setWritten(event.target.value)} />
      <div className={styles.links}>
        <Heading level={3} data-size="2xs">{t('links')}</Heading>
        {links.map(({ key, from, to, label }, index) => (
          <fieldset key={key} className={styles.link}>
            <legend className="samlar-visually-hidden">{t('link', { number: index + 1 })}</legend>
            {end(key, 'from', from)}
            <Textfield label={t('link.label')} maxLength={80} value={label} onChange={(event) => change(key, { label: event.target.value })} />
            {end(key, 'to', to)}
            <Button type="button" variant="tertiary" data-size="sm" onClick={() => setLinks(links.filter((link) => link.key !== key))}>{t('link.remove')}<span className="samlar-visually-hidden"> {index + 1}</span></Button>
          </fieldset>
        ))}
        <div><Button type="button" variant="secondary" data-size="sm" onClick={() => setLinks([...links, { key: Math.max(-1, ...links.map((link) => link.key)) + 1, from: '', to: '', label: '' }])}>{t('link.add')}</Button></div>
      </div>
      <SendButtons label={t('send')} problem={problem} running={running} cancel={close} />
    </form>
  );
}
