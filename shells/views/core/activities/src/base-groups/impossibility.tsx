import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { useText } from '@samlar/view-contract/text';
import { messages } from '../messages';
import type { Impossible } from './base-groups.command';
import { texts } from './base-group-texts';

/** The proof in words, with the people it is about: something one can check by hand and act on. */
export function Impossibility({ impossible: { proof, text, values, people, administration } }: { impossible: Impossible }) {
  const t = useText(texts);
  return (
    <Alert data-color="warning" role="alert">
      <Heading level={3} data-size="2xs">{t('impossible')}</Heading>
      <Paragraph><MessageText of={{ code: `PROOF_${proof}`, message: text, values }} texts={messages} /></Paragraph>
      {administration ? <Paragraph>{t('impossible.administration', { name: administration.name })}</Paragraph> : null}
      {people.length > 0 ? (
        <>
          <Paragraph>{t('impossible.people')}</Paragraph>
          <List.Unordered>{people.map(({ id, displayName }) => <List.Item key={id}>{displayName}</List.Item>)}</List.Unordered>
        </>
      ) : null}
    </Alert>
  );
}
