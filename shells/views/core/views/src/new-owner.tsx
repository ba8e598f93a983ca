import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import type { Choice } from './registry-door';
import styles from './views.module.css';
import { texts } from './views-texts';

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NOTHING = { owner: '', title: '', organisation: '' };

export function NewOwner({ act }: { act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  const [written, setWritten] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [owner, title, organisation] = [written.owner.trim(), written.title.trim(), written.organisation.trim()];
  const problems = {
    owner: SLUG.test(owner) ? false : t('slug.wrong'),
    title: title ? false : t('owner.name.missing'),
    organisation: organisation === '' || SLUG.test(organisation) ? false : t('slug.wrong'),
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems).some(Boolean)) return;
    if (!(await act({ kind: 'add-owner', owner, title, organisation: organisation || null }))) return;
    setWritten(NOTHING);
    setTried(false);
  };
  const field = (name: keyof typeof NOTHING) => ({
    value: written[name], error: tried && problems[name], autoComplete: 'off',
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setWritten((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <form className={styles.key} onSubmit={(event) => void send(event)} noValidate>
      <Paragraph>{t('owner.add.text')}</Paragraph>
      <Textfield label={t('owner.slug')} description={t('owner.slug.text')} maxLength={40} {...field('owner')} />
      <Textfield label={t('owner.name')} maxLength={100} {...field('title')} />
      <Textfield label={t('owner.organisation')} description={t('owner.organisation.text')} maxLength={40} {...field('organisation')} />
      <Button type="submit" data-size="sm">{t('owner.register')}</Button>
    </form>
  );
}
