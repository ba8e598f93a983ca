import { Button, Textfield } from '@digdir/designsystemet-react';
import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { SOUND } from './sound.query';
import styles from './sound.module.css';

/** A view as it should be: it asks, follows the address, says that something was done, and leads on. */
export default function Sound({ organisation, search, navigate, notify }: ViewProps) {
  const query = useViewQuery(SOUND, { code: organisation.code! });
  const language = useLanguage();
  return (
    <Page title={`Frisk ${search.get('part') ?? ''}`} query={query}>
      {({ municipality }) => (
        <div>
          <p className={styles.mark} data-testid="said">{`${municipality?.name}: ${municipality?.headcount?.total} (${language})`}</p>
          <Textfield label="Anteckning" />
          <Button onClick={() => notify({ kind: 'success', text: 'Det är gjort' })}>Gör</Button>
          <Button onClick={() => navigate('?part=2')}>Del 2</Button>
          <ViewLink to="/overview">Till överblicken</ViewLink>
          <details><summary>Mer</summary><div style={{ height: 700 }}>Längre ned</div></details>
        </div>
      )}
    </Page>
  );
}
