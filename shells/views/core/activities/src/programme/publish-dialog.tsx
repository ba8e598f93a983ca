import { Alert, Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useRef, useState, type FormEvent } from 'react';
import { formTexts } from '../form-texts';
import { messages } from '../messages';
import { ANSWER_ACCESSIBILITY, PUBLISH } from './plan.command';
import type { AccessibilityArea, Occasion, Perspective } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** Areas of accessibility an occasion has not answered (domain.md C06). */
export const unansweredAreas = ({ accessibility = [] }: Occasion): AccessibilityArea[] => accessibility.filter(({ answer }) => !answer?.trim()).map(({ area }) => area);

interface PublishProps {
  occasion: Occasion;
  perspectives: readonly Perspective[];
  /** To be answered first; those answered here stay answered also when publishing is refused. */
  areas: readonly AccessibilityArea[];
  close(): void;
  changed(): void;
}

/** Publishes an occasion, once it says how it covers each perspective its programme asks for, and how it is accessible. */
export function PublishDialog({ occasion: { id: occasion, title }, perspectives, areas, close, changed }: PublishProps) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const { run, running, failure } = useCommand(PUBLISH);
  const answering = useCommand(ANSWER_ACCESSIBILITY);
  const [answers, setAnswers] = useState<Partial<Record<AccessibilityArea, string>>>({});
  const [covered, setCovered] = useState<Partial<Record<Perspective, string>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [tried, setTried] = useState(false);
  const error = (text: string | undefined): string | undefined => (tried && !text?.trim() ? words('required') : undefined);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = [...perspectives.map((each) => covered[each]), ...areas.map((each) => answers[each])].findIndex((text) => !text?.trim());
    if (empty >= 0) {
      setTried(true);
      return form.current!.querySelectorAll('textarea')[empty]!.focus();
    }
    for (const area of areas) {
      const outcome = (await answering.run({ occasion, area, answer: answers[area]! }))?.answerAccessibility;
      if (!outcome) return;
      if (outcome.__typename === 'Refused') return setRefused(outcome);
    }
    const answer = (await run({ occasion, perspectives: perspectives.map((perspective) => ({ perspective, covered: covered[perspective] ?? '' })) }))?.publishOccasion;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('publish.done') });
    changed();
    close();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form ref={form} onSubmit={send} className={styles.plan} noValidate>
        <Heading level={2} data-size="xs">{t('publish.title', { title })}</Heading>
        <Paragraph>{t('publish.text')}</Paragraph>
        {perspectives.map((perspective) => (
          <Textfield key={perspective} multiline rows={2} label={t('publish.covered', { perspective: t(`perspective.${perspective}`) })} value={covered[perspective] ?? ''} error={error(covered[perspective])} onChange={(event) => setCovered({ ...covered, [perspective]: event.target.value })} />
        ))}
        {areas.map((area) => (
          <Textfield key={area} multiline rows={2} label={t('publish.accessible', { area: t(`area.${area}`) })} value={answers[area] ?? ''} error={error(answers[area])} onChange={(event) => setAnswers({ ...answers, [area]: event.target.value })} />
        ))}
        <RefusalNotice of={refused} texts={messages} />
        {failure || answering.failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={running || answering.running} disabled={running || answering.running}>{t('publish')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
