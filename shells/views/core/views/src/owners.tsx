import { Button, Details } from '@digdir/designsystemet-react';
import type { RegistryState } from '@samlar/view-registry/registry-command';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { NewKey, RevokeKey } from './key-forms';
import { NewOwner } from './new-owner';
import type { Choice } from './registry-door';
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
