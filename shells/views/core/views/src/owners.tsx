import { Button, Checkbox, Details, Field, Label, Paragraph, Textarea, Textfield } from '@digdir/designsystemet-react';
import type { RegistryState } from '@samlar/view-registry/registry-command';
import { formatMoment } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useId, useState } from 'react';
import type { Choice } from './registry-door';
import styles from './views.module.css';
import { texts } from './views-texts';

type Owner = RegistryState['owners'][number];

/** Who makes views: vetted or not, and with which keys. For the association. */
export function Owners({ owners, act }: { owners: readonly Owner[]; act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  const rows = owners.filter(({ slug }) => slug !== 'core');
  const inUse = (owner: Owner): string => owner.keys.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id.slice(0, 8)).join(', ');
  return (
    <Section title={t('owners')} lead={t('owners.lead')}>
      <DataTable
        caption={t('owners')} captionHidden rows={rows} rowKey={({ slug }) => slug}
        columns={[
          { key: 'owner', title: t('owner'), cell: ({ title }) => title },
          { key: 'organisation', title: t('organisation'), cell: ({ organisation }) => organisation ?? '–' },
          { key: 'keys', title: t('keys'), cell: inUse },
          { key: 'vetted', title: t('vetted'), cell: ({ vetted }) => t(vetted ? 'yes' : 'no') },
          { key: 'change', title: t('change'), cell: ({ slug, title, vetted }) => (
            <Button variant="tertiary" data-size="sm" onClick={() => void act({ kind: 'vet', owner: slug, vetted: !vetted })}>
              {t(vetted ? 'unvet' : 'vet')}<span className="samlar-visually-hidden"> {title}</span>
            </Button>
          ) },
        ]}
      />
      <Details>
        <Details.Summary>{t('owner.add')}</Details.Summary>
        <Details.Content><NewOwner act={act} /></Details.Content>
      </Details>
      <Details>
        <Details.Summary>{t('key.title')}</Details.Summary>
        <Details.Content><NewKey owners={rows} act={act} /></Details.Content>
      </Details>
      <Details>
        <Details.Summary>{t('key.revoke.title')}</Details.Summary>
        <Details.Content><RevokeKey owners={rows} act={act} /></Details.Content>
      </Details>
    </Section>
  );
}

function NewOwner({ act }: { act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  return (
    <form className={styles.key} onSubmit={(event) => {
      event.preventDefault();
      const form = event.currentTarget;
      const given = new FormData(form);
      const said = (name: string): string => (given.get(name) as string).trim();
      void act({ kind: 'add-owner', owner: said('owner'), title: said('title'), organisation: said('organisation') || null }).then((isDone) => isDone && form.reset());
    }}>
      <Paragraph>{t('owner.add.text')}</Paragraph>
      <Textfield name="owner" label={t('owner.slug')} description={t('owner.slug.text')} required pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*" maxLength={40} autoComplete="off" />
      <Textfield name="title" label={t('owner.name')} required maxLength={100} autoComplete="off" />
      <Textfield name="organisation" label={t('owner.organisation')} description={t('owner.organisation.text')} pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*" maxLength={40} autoComplete="off" />
      <Button type="submit" data-size="sm">{t('owner.register')}</Button>
    </form>
  );
}

function NewKey({ owners, act }: { owners: readonly Owner[]; act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  const id = useId();
  const [owner, setOwner] = useState(owners[0]?.slug ?? '');
  const [publicKey, setPublicKey] = useState('');
  return (
    <form className={styles.key} onSubmit={(event) => {
      event.preventDefault();
      void act({ kind: 'add-key', owner, publicKey, office: false }).then((isDone) => isDone && setPublicKey(''));
    }}>
      <Field>
        <Label htmlFor={`${id}owner`}>{t('owner')}</Label>
        <select id={`${id}owner`} className="ds-input" value={owner} onChange={({ target }) => setOwner(target.value)}>
          {owners.map(({ slug, title }) => <option key={slug} value={slug}>{title}</option>)}
        </select>
      </Field>
      <Field>
        <Label htmlFor={`${id}key`}>{t('key.text')}</Label>
        <Textarea id={`${id}key`} required rows={4} value={publicKey} onChange={({ target }) => setPublicKey(target.value)} />
      </Field>
      <Button type="submit" data-size="sm">{t('key.add')}</Button>
    </form>
  );
}

function RevokeKey({ owners, act }: { owners: readonly Owner[]; act: (command: Choice) => Promise<boolean> }) {
  const t = useText(texts);
  const language = useLanguage();
  const id = useId();
  const [key, setKey] = useState('');
  const [sure, setSure] = useState(false);
  const inUse = owners.flatMap(({ title, keys }) => keys.filter(({ revokedAt }) => revokedAt === null).map((each) => ({ ...each, title })));
  return (
    <form className={styles.key} onSubmit={(event) => {
      event.preventDefault();
      setSure(false);
      void act({ kind: 'revoke-key', key }).then((isDone) => isDone && setKey(''));
    }}>
      <Paragraph>{t('key.revoke.text')}</Paragraph>
      <Field>
        <Label htmlFor={`${id}key`}>{t('key.revoke.which')}</Label>
        <select id={`${id}key`} className="ds-input" required value={key} onChange={({ target }) => setKey(target.value)}>
          <option value="">{t('key.revoke.choose')}</option>
          {inUse.map((each) => <option key={each.id} value={each.id}>{t(each.office ? 'key.of.office' : 'key.of', { key: each.id.slice(0, 8), owner: each.title, date: formatMoment(each.addedAt, language) })}</option>)}
        </select>
      </Field>
      <Checkbox label={t('key.revoke.sure')} required checked={sure} onChange={({ target }) => setSure(target.checked)} />
      <Button type="submit" variant="secondary" data-color="danger" data-size="sm">{t('key.revoke')}</Button>
    </form>
  );
}
