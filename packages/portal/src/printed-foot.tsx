import { formatMoment } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { useText } from '@samlar/view-contract/text';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { portalTexts } from './portal-texts';

const now = () => ({ address: location.href, moment: new Date().toISOString() });

/** At the foot of what is printed: which page it is, and when it was printed. */
export function PrintedFoot() {
  const t = useText(portalTexts);
  const language = useLanguage();
  const [printed, setPrinted] = useState(now);
  useEffect(() => {
    // The browser takes the page as it stands when the event is over.
    const note = (): void => flushSync(() => setPrinted(now()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return <p className="portal-printed" data-print="only">{t('printed', { address: printed.address, moment: formatMoment(printed.moment, language) })}</p>;
}
