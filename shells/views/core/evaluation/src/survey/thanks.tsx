import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { MessageText, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useText } from '@samlar/view-contract/text';
import { ViewLink } from '@samlar/view-contract/view';
import { useEffect, useRef } from 'react';
import { messages } from '../messages';
import { texts } from './survey-texts';
import styles from './survey.module.css';

/** That the answer has come, in the words of what took it in, and what becomes of it. */
export function Thanks({ received }: { received: CodedMessage }) {
  const t = useText(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`${styles.stack} ${styles.thanks}`}>
      <Heading level={2} data-size="md" ref={heading} tabIndex={-1} className={styles.heading}><MessageText of={received} texts={messages} /></Heading>
      <Paragraph>{t('thanks.text')}</Paragraph>
      <Paragraph>{t('thanks.next')}</Paragraph>
      <p><ViewLink to="/">{t('thanks.home')}</ViewLink></p>
    </div>
  );
}
