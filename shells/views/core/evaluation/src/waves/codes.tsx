import { Alert, Heading } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useEffect, useRef, useState } from 'react';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** The codes just issued: the only time anyone sees them. */
export function Codes({ wave, unit, codes }: { wave: string; unit: string; codes: string[] }) {
  const t = useText(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const file = URL.createObjectURL(new Blob([`\ufeff${t('code')};${t('unit')}\r\n${codes.map((code) => `${code};"${unit.replaceAll('"', '""')}"`).join('\r\n')}\r\n`], { type: 'text/csv' }));
    setAddress(file);
    heading.current?.focus();
    return () => URL.revokeObjectURL(file);
  }, [codes, unit, t]);
  return (
    <div className={styles.codes}>
      <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>{t('codes', { count: codes.length, unit })}</Heading>
      <Alert data-color="warning" data-size="sm">{t('codes.once')}</Alert>
      <p><a className="ds-link" href={address} download={`samlar-${wave}.csv`}>{t('codes.save')}</a></p>
      <ul>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
    </div>
  );
}
