import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { readNumber, useNumberError } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import { COMPOSE, type ComposeOutcome, type ComposeVariables } from './base-groups.command';
import { messages } from '../messages';
import { texts } from './base-group-texts';
import { Impossibility } from './impossibility';
import styles from './base-groups.module.css';

interface Sizes {
  target: number;
  minimum: number;
  maximum: number;
  seed: number;
}

const SIZE = { least: 2, most: 30 };
const BOUNDS = { target: SIZE, minimum: SIZE, maximum: SIZE, seed: { most: 2_147_483_647 } };
const FIELDS = ['target', 'minimum', 'maximum', 'seed'] as const;

/** Asks for a composition; tells why when none can keep the rules. */
export function ProposalForm({ municipality, start, replaces, again }: { municipality: string; start: Sizes; replaces?: boolean; again(): void }) {
  const t = useText(texts);
  const { run, running, failure } = useCommand(COMPOSE);
  const [written, setWritten] = useState(() => ({ target: `${start.target}`, minimum: `${start.minimum}`, maximum: `${start.maximum}`, seed: `${start.seed}` }));
  const [outcome, setOutcome] = useState<ComposeOutcome | null>(null);
  const [tried, setTried] = useState(false);
  const numberError = useNumberError();
  const [target, minimum, maximum, seed] = FIELDS.map((field) => readNumber(written[field], BOUNDS[field]));
  const wrong = Object.fromEntries(FIELDS.map((field) => [field, numberError(written[field], BOUNDS[field])]));
  if (!wrong.target && !wrong.minimum && !wrong.maximum && (minimum! > target! || target! > maximum!)) wrong.target = t('propose.range');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const answer = await run({ input: { municipality, target, minimum, maximum, seed } as ComposeVariables['input'] });
    if (!answer) return;
    setOutcome(answer.composeBaseGroups);
    if (answer.composeBaseGroups.__typename === 'BaseGroupSet') again();
  };

  return (
    <Section title={t('propose')} lead={replaces ? `${t('propose.lead')} ${t('propose.replaces')}` : t('propose.lead')}>
      <form onSubmit={send} className={styles.proposal} data-print="none" noValidate>
        {FIELDS.map((field) => (
          <Textfield
            key={field} label={t(field)} inputMode="numeric" value={written[field]} error={tried && wrong[field]}
            onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
          />
        ))}
        <Button type="submit" variant={replaces ? 'secondary' : 'primary'} loading={running} disabled={running}>{running ? t('propose.working') : t('propose.send')}</Button>
      </form>
      <Paragraph data-size="sm" className={styles.subtle} data-print="none">{t('seed.text')}</Paragraph>
      {outcome?.__typename === 'CompositionImpossible' ? <Impossibility impossible={outcome} /> : null}
      {outcome?.__typename === 'Refused' ? (
        <Alert data-color="warning" role="alert"><Heading level={3} data-size="2xs">{t('impossible')}</Heading><MessageText of={outcome} texts={messages} /></Alert>
      ) : null}
      {failure ? <Alert data-color="danger" role="alert">{t(failure === 'unreachable' ? 'unreachable' : 'refused')}</Alert> : null}
    </Section>
  );
}
