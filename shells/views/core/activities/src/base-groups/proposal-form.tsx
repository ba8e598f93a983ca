import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { COMPOSE, type ComposeOutcome } from './base-groups.command';
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

const FIELDS = ['target', 'minimum', 'maximum', 'seed'] as const;

/** Asks for a composition; tells why when none can keep the rules. */
export function ProposalForm({ municipality, start, replaces, again }: { municipality: string; start: Sizes; replaces?: boolean; again(): void }) {
  const t = useText(texts);
  const { run, running, failure } = useCommand(COMPOSE);
  const [written, setWritten] = useState(() => ({ target: `${start.target}`, minimum: `${start.minimum}`, maximum: `${start.maximum}`, seed: `${start.seed}` }));
  const [outcome, setOutcome] = useState<ComposeOutcome | 'RANGE' | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [target, minimum, maximum, seed] = FIELDS.map((field) => Number(written[field])) as [number, number, number, number];
    const whole = FIELDS.every((field) => /^\d+$/.test(written[field]));
    if (!whole || minimum < 2 || minimum > target || target > maximum) return setOutcome('RANGE');
    const answer = await run({ input: { municipality, target, minimum, maximum, seed } });
    if (!answer) return;
    setOutcome(answer.composeBaseGroups);
    if (answer.composeBaseGroups.__typename === 'BaseGroupSet') again();
  };

  return (
    <Section title={t('propose')} lead={replaces ? `${t('propose.lead')} ${t('propose.replaces')}` : t('propose.lead')}>
      <form onSubmit={send} className={styles.proposal} data-print="none" noValidate>
        {FIELDS.map((field) => (
          <Textfield
            key={field} label={t(field)} type="number" inputMode="numeric" min={field === 'seed' ? 0 : 2} max={field === 'seed' ? 2147483647 : 30}
            value={written[field]} onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
          />
        ))}
        <Button type="submit" variant={replaces ? 'secondary' : 'primary'} loading={running} disabled={running}>{running ? t('propose.working') : t('propose.send')}</Button>
      </form>
      <Paragraph data-size="sm" className={styles.subtle} data-print="none">{t('seed.text')}</Paragraph>
      {outcome === 'RANGE' ? <Alert data-color="warning" role="alert">{t('propose.range')}</Alert> : null}
      {outcome && outcome !== 'RANGE' && outcome.__typename === 'CompositionImpossible' ? <Impossibility impossible={outcome} /> : null}
      {outcome && outcome !== 'RANGE' && outcome.__typename === 'Refused' ? (
        <Alert data-color="warning" role="alert"><Heading level={3} data-size="2xs">{t('impossible')}</Heading><MessageText of={outcome} texts={messages} /></Alert>
      ) : null}
      {failure ? <Alert data-color="danger" role="alert">{t(failure === 'unreachable' ? 'unreachable' : 'refused')}</Alert> : null}
    </Section>
  );
}
