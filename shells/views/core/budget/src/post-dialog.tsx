import { Fieldset, Paragraph, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { formatDate, formatMoney } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { Line } from './budget.query';
import { texts } from './budget-texts';
import { Choice } from './certify-dialog';
import { POST_TRANSACTION, POSTINGS, type Posting, type PostVariables } from './entry.command';
import { EntryDialog, type Closing } from './entry-dialog';
import { entryTexts } from './entry-texts';
import { sek, öreOf } from './kronor';

/** Posts money on a line, or corrects a posting with a further one: what is posted is never changed. */
export function PostDialog({ project, lines, close, changed }: Closing & { project: { id: string; period: { start: string } }; lines: readonly Line[] }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(entryTexts);
  const [written, setWritten] = useState({ line: '', postedOn: '', amount: '', text: '' });
  const [correcting, setCorrecting] = useState(false);
  const [corrected, setCorrected] = useState<Posting | null>(null);
  const change = (part: Partial<typeof written>): void => setWritten({ ...written, ...part });
  const minor = correcting ? (corrected ? String(-BigInt(corrected.amount.amountMinor)) : null) : öreOf(written.amount);
  const early = written.postedOn !== '' && written.postedOn < project.period.start;
  const whole = written.line && written.postedOn && !early && minor !== null && written.text.trim();
  return (
    <EntryDialog<PostVariables>
      title={words('post')} lead={words('post.lead')} document={POST_TRANSACTION} send={words(correcting ? 'post.reverse' : 'post.send')} success={words(correcting ? 'post.reversed' : 'post.done')} close={close} changed={changed}
      variables={whole ? { input: { line: written.line, organisation: null, assignment: null, postedOn: written.postedOn, amountMinor: minor, text: written.text.trim(), corrects: corrected?.id ?? null } } : null}
    >
      {(tried) => (
        <>
          <Choice label={t('line')} value={written.line} wrong={tried && !written.line} change={(line) => { change({ line }); setCorrected(null); }}>
            {lines.map(({ id, position, label }) => <Select.Option key={id} value={id}>{`${position}. ${label}`}</Select.Option>)}
          </Choice>
          <Fieldset>
            <Fieldset.Legend>{words('post.kind')}</Fieldset.Legend>
            <Radio name="posting-kind" value="new" label={words('post.new')} checked={!correcting} onChange={() => { setCorrecting(false); setCorrected(null); }} />
            <Radio name="posting-kind" value="corrects" label={words('post.corrects')} checked={correcting} onChange={() => setCorrecting(true)} />
          </Fieldset>
          {correcting && written.line ? <Corrected key={written.line} project={project.id} line={written.line} posting={corrected} missing={tried && !corrected} change={setCorrected} /> : null}
          {correcting ? null : (
            <Textfield label={t('move.amount')} inputMode="decimal" value={written.amount} error={tried && minor === null ? t('move.amount.bad') : undefined} onChange={(event) => change({ amount: event.target.value })} />
          )}
          <Textfield
            type="date" label={words('post.on')} min={project.period.start} value={written.postedOn} onChange={(event) => change({ postedOn: event.target.value })}
            error={early ? words('post.early', { day: formatDate(project.period.start, language) }) : tried && !written.postedOn ? t('certify.required') : undefined}
          />
          <Textfield label={words('post.text')} value={written.text} error={tried && !written.text.trim() ? t('certify.required') : undefined} onChange={(event) => change({ text: event.target.value })} />
        </>
      )}
    </EntryDialog>
  );
}

function Corrected({ project, line, posting, missing, change }: { project: string; line: string; posting: Posting | null; missing: boolean; change(posting: Posting | null): void }) {
  const words = useText(entryTexts);
  const language = useLanguage();
  const query = useViewQuery(POSTINGS, { project });
  return (
    <QueryState query={query} rows={1}>
      {({ project: found }) => {
        const postings = open(found?.lines?.find(({ id }) => id === line)?.postings ?? []);
        if (postings.length === 0) return <Paragraph>{words('post.nothing')}</Paragraph>;
        return (
          <>
            <Choice label={words('post.which')} value={posting?.id ?? ''} wrong={missing} change={(chosen) => change(postings.find(({ id }) => id === chosen) ?? null)}>
              {postings.map(({ id, postedOn, amount, text }) => <Select.Option key={id} value={id}>{`${formatDate(postedOn, language)}: ${formatMoney(sek(amount)!, language)}, ${text}`}</Select.Option>)}
            </Choice>
            {posting ? <Paragraph>{words('post.takes-back', { amount: formatMoney(sek({ amountMinor: String(-BigInt(posting.amount.amountMinor)) })!, language) })}</Paragraph> : null}
          </>
        );
      }}
    </QueryState>
  );
}

/** Postings that may be corrected: neither a correction nor corrected. */
export function open(postings: readonly Posting[]): Posting[] {
  const corrected = new Set(postings.map(({ corrects }) => corrects));
  return postings.filter(({ id, corrects }) => corrects === null && !corrected.has(id));
}
