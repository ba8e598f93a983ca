import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { texts } from './board-texts';
import { SWEEP } from './exchange.command';

/** Says what is deleted, what remains and that it is for good; deletes what is due and nothing else. */
export function SweepDialog({ close, changed }: { close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(SWEEP);
  const sweep = async (): Promise<void> => {
    const answer = await run({});
    if (!answer) return;
    notify({ kind: 'success', text: t('sweep.done', { count: answer.deleteExpiredEvidence }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <div className={form.form}>
        <Heading level={2} data-size="xs">{t('sweep')}</Heading>
        <Paragraph>{t('sweep.text')}</Paragraph>
        <ProblemNotice problem={failure} />
        <div className={form.buttons}>
          <Button data-color="danger" loading={running} disabled={running} onClick={() => void sweep()}>{t('sweep.send')}</Button>
          <Button variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
