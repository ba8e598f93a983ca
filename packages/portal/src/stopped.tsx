import { Alert, Button } from '@digdir/designsystemet-react';
import { titleIn } from '@samlar/view-contract/slot';
import { useLanguage } from '@samlar/view-contract/language';
import { useText } from '@samlar/view-contract/text';
import { createContext } from 'react';
import { NONE_STOPPED, type Stopped } from './leave-stopped';
import { portalTexts } from './portal-texts';

export const StoppedContext = createContext<Stopped>(NONE_STOPPED);

/** Says that the page is to be loaded anew, and why that waits for the person. The region is always there: what comes into it is read aloud. */
export function LeftNotice({ left }: Pick<Stopped, 'left'>) {
  const t = useText(portalTexts);
  const language = useLanguage();
  return (
    <div role="status" className="portal-network" data-print="none">
      {left ? (
        <Alert data-color="warning">
          <span>{t('left.text', { title: titleIn(left.view.slots[0]!.title, language) })}</span>
          <Button variant="secondary" data-size="sm" data-color="neutral" onClick={() => location.reload()}>{t('left.load')}</Button>
        </Alert>
      ) : null}
    </div>
  );
}
