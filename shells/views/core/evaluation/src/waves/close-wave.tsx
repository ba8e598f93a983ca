import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { useWaveCommand } from './use-wave-command';
import { CLOSE_WAVE } from './waves.command';
import { texts } from './waves-texts';

/** Closing is for good, so it is asked for twice. */
export function CloseWave({ wave, closed }: { wave: string; closed: () => void }) {
  const t = useText(texts);
  const notify = useNotify();
  const [asked, setAsked] = useState(false);
  const command = useWaveCommand<{ __typename: 'WaveClosed' }, { wave: string }>(CLOSE_WAVE);
  const close = async (): Promise<void> => {
    if (!(await command.run({ wave }))) return;
    notify({ kind: 'success', text: t('close.done') });
    closed();
  };
  return (
    <>
      {command.problem ? <Alert data-color="danger" data-size="sm" role="alert">{command.problem}</Alert> : asked ? <Alert data-color="warning" data-size="sm" role="alert">{t('close.sure')}</Alert> : null}
      <div className="samlar-actions">
        {asked
          ? <Button data-color="danger" disabled={command.running} loading={command.running} onClick={() => void close()}>{t('close.send')}</Button>
          : <Button variant="secondary" onClick={() => setAsked(true)}>{t('close')}</Button>}
        {asked ? <Button variant="tertiary" onClick={() => setAsked(false)}>{t('cancel')}</Button> : null}
      </div>
    </>
  );
}
