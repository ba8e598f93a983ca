import { Button, Dialog, Heading, Select, Textfield } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { Choice } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { REPLACE } from './board.command';
import { OBSERVERS_TO_APPOINT, type BoardRequest } from './board.query';
import { texts } from './board-texts';
import { emptySeat, isHalves, SeatFields, seatInput } from './seat-fields';

/** Changes one observer of a team before the visit, with the reason kept. */
export function ReplaceDialog({ request, close, changed }: { request: BoardRequest; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const query = useViewQuery(OBSERVERS_TO_APPOINT, {});
  const { send, running, problem } = useSend(REPLACE);
  const [leaving, setLeaving] = useState('');
  const [arriving, setArriving] = useState(emptySeat());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const seats = request.assignment?.seats ?? [];
  const here = seats.filter(({ replacedBecause }) => replacedBecause === null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!leaving || !arriving.observer || !isHalves(arriving.days) || !reason.trim()) return;
    if (!(await send({ input: { assignment: request.assignment!.id, leaving, arriving: seatInput(arriving), reason: reason.trim() } }))) return;
    notify({ kind: 'success', text: t('replaced', { team: request.team.name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('replace.title', { team: request.team.name })}</Heading>
        <Choice label={t('leaving')} value={leaving} error={tried && !leaving} change={setLeaving}>
          {here.map(({ observerId, name, municipality }) => <Select.Option key={observerId} value={observerId}>{name ?? t('unnamed')} ({municipality.name})</Select.Option>)}
        </Choice>
        <QueryState query={query} rows={1}>
          {({ observers }) => (
            <SeatFields label={t('arriving')} seat={arriving} tried={tried} override={(typeof problem === 'object' && problem?.code === 'OVER_YEARLY_MAXIMUM') || arriving.reason !== ''} change={setArriving}
              candidates={(observers ?? []).filter(({ id, active, trainedOn, municipality }) =>
                active && trainedOn && municipality.code !== request.municipality.code && !seats.some(({ observerId }) => observerId === id))} />
          )}
        </QueryState>
        <Textfield label={t('replace.reason')} maxLength={500} value={reason} error={tried && !reason.trim() ? words('required') : undefined} onChange={(event) => setReason(event.target.value)} />
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('replace')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
