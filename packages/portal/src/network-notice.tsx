import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useEffect, useState } from 'react';
import { portalTexts } from './portal-texts';

/** Says when the network goes, and when it is back. The region is always there: what comes into it is read aloud. `onRead` when it is closed. */
export function NetworkNotice({ onRead }: { onRead: () => void }) {
  const t = useText(portalTexts);
  const [network, setNetwork] = useState<'there' | 'away' | 'back'>(navigator.onLine ? 'there' : 'away');
  useEffect(() => {
    const back = (): void => setNetwork('back');
    const away = (): void => setNetwork('away');
    window.addEventListener('online', back);
    window.addEventListener('offline', away);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', away);
    };
  }, []);
  return (
    <div role="status" className="portal-network" data-print="none">
      {network === 'away' ? <Alert data-color="warning">{t('offline')}</Alert> : null}
      {network === 'back' ? (
        <Alert data-color="success">
          <span>{t('online')}</span>
          <Button
            variant="tertiary" data-size="sm" data-color="neutral"
            onClick={() => {
              onRead();
              setNetwork('there');
            }}
          >
            {t('notice.close')}
          </Button>
        </Alert>
      ) : null}
    </div>
  );
}
