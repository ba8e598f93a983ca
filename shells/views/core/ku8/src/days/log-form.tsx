import { Button, Fieldset, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { Choice } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { LOG } from './days.command';
import type { MyAssignment } from './days.query';
import { texts } from './days-texts';

const isHalves = (days: string): boolean => /^\d{1,2}([.,][05])?$/.test(days.trim()) && Number(days.replace(',', '.')) > 0;

/** Days worked for an assignment, in halves. */
export function LogForm({ observer, assignments, changed }: { observer: string; assignments: MyAssignment[]; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(LOG);
  const [assignment, setAssignment] = useState('');
  const [day, setDay] = useState('');
  const [days, setDays] = useState('1');
  const [kind, setKind] = useState<'VISIT' | 'PREPARE'>('VISIT');
  const [tried, setTried] = useState(false);
  if (assignments.length === 0) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!assignment || !day || !isHalves(days)) return;
    if (!(await send({ input: { observer, assignment, day, kind, days: Number(days.replace(',', '.')) } }))) return;
    setTried(false);
    setDay('');
    notify({ kind: 'success', text: t('logged') });
    changed();
  };
  return (
    <Section title={t('log.add')} lead={t('log.add.text')}>
      <form className={form.form} onSubmit={submit} noValidate data-print="none">
        <Choice label={t('assignment')} value={assignment} error={tried && !assignment} change={setAssignment}>
          {assignments.map(({ id, request }) => <Select.Option key={id} value={id}>{request.team.name}, {request.municipality.name}</Select.Option>)}
        </Choice>
        <Fieldset>
          <Fieldset.Legend>{t('kind')}</Fieldset.Legend>
          {(['VISIT', 'PREPARE'] as const).map((each) => <Radio key={each} name="day-kind" value={each} label={t(`kind.${each}`)} checked={kind === each} onChange={() => setKind(each)} />)}
        </Fieldset>
        <div className={form.pair}>
          <Textfield type="date" label={t('day')} value={day} error={tried && !day ? words('required') : undefined} onChange={(event) => setDay(event.target.value)} />
          <Textfield label={t('days.halves')} inputMode="decimal" value={days} error={tried && !isHalves(days) ? t('days.wrong') : undefined} onChange={(event) => setDays(event.target.value)} />
        </div>
        <ProblemNotice problem={problem} />
        <div className={form.buttons}><Button type="submit" loading={running} disabled={running}>{t('log.save')}</Button></div>
      </form>
    </Section>
  );
}
