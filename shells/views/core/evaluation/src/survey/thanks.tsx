import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { ViewLink } from '@samlar/view-contract/view';
import { useEffect, useRef } from 'react';
import { texts } from './survey-texts';
import styles from './survey.module.css';

export function Thanks() {
  const t = useText(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`${styles.stack} ${styles.thanks}`}>
      <Heading level={2} data-size="md" ref={heading} tabIndex={-1} className={styles.heading}>{t('thanks')}</Heading>
      <Paragraph>{t('thanks.text')}</Paragraph>
      <Paragraph>{t('thanks.next')}</Paragraph>
      <p><ViewLink to="/">{t('thanks.home')}</ViewLink></p>
    </div>
  );
}
