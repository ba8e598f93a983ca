import { Tag } from '@digdir/designsystemet-react';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { messages } from './messages';
import { SUGGEST, SUGGEST_UNNAMED, TAKE_ON } from './seminar.command';
import type { State, Step, Suggestion, Unit } from './seminar.query';
import { counted } from './seminar.rules';
import { texts } from './texts';

const COLOR: Record<State, 'warning' | 'info' | 'success' | 'neutral'> = { RECEIVED: 'warning', ANSWERED: 'info', TRIED: 'info', KEPT: 'success', DROPPED: 'neutral' };

/** A workplace's suggestion box: what was put in, how long it waited, and what became of it (domain.md B07). */
export function SuggestionBox({ suggestions, units, changed }: { suggestions: Suggestion[]; units: Unit[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const { waiting, longest, tried, kept } = counted(suggestions);
  const from = ({ voice, author }: Suggestion): string => (voice === 'NAMED' ? (author?.displayName ?? '..') : t(`from.${voice}`));
  return (
    <Section title={t('box')} lead={t('box.lead')}>
      {suggestions.length === 0 ? <Empty title={t('box.none')}>{t('box.none.text')}</Empty> : (
        <>
          <KeyFigures>
            <KeyFigure label={t('box.waiting')} detail={t('box.waiting.detail', { days: longest })}><Figure value={waiting} zero /></KeyFigure>
            <KeyFigure label={t('box.tried')}><Figure value={tried} zero /></KeyFigure>
            <KeyFigure label={t('box.kept')}><Figure value={kept} zero /></KeyFigure>
            <KeyFigure label={t('box.all')}><Figure value={suggestions.length} zero /></KeyFigure>
          </KeyFigures>
          <DataTable
            caption={t('box.table')} captionHidden rows={suggestions} rowKey={({ id }) => id}
            columns={[
              { key: 'text', title: t('suggestion'), cell: ({ text }) => text },
              { key: 'from', title: t('from'), cell: from },
              { key: 'made', title: t('made'), cell: ({ madeOn }) => <span className="samlar-figure">{formatDate(madeOn, language)}</span> },
              { key: 'state', title: t('state'), cell: ({ state }) => <Tag data-color={COLOR[state]} data-size="sm">{t(`state.${state}`)}</Tag> },
              { key: 'answer', title: t('answer'), cell: ({ steps }) => steps.at(-1)?.text ?? t('answer.none') },
            ]}
          />
        </>
      )}
      <Forms suggestions={suggestions} units={units} changed={changed} />
    </Section>
  );
}

function Forms({ suggestions, units, changed }: { suggestions: Suggestion[]; units: Unit[]; changed(): void }) {
  const t = useText(texts);
  const steps = suggestions.flatMap(({ id, text, mayTake }) => mayTake.map((step) => ({ value: `${id} ${step}`, label: `${text}: ${t(`take.${step}`)}` })));
  const box = { name: 'unit', label: t('suggest.unit'), kind: 'choice' as const, options: units.map(({ id, name }) => ({ value: id, label: name })) };
  const words = { name: 'text', label: t('suggest.text'), kind: 'text' as const };
  const given = { send: t('send'), messages, changed };
  return (
    <>
      {steps.length > 0 ? (
        <CommandForm
          {...given} title={t('take')} lead={t('take.lead')} success={t('take.done')} document={TAKE_ON}
          fields={[{ name: 'which', label: t('take.which'), kind: 'choice', options: steps }, { name: 'text', label: t('take.text'), kind: 'text' }]}
          variables={({ which, text }) => {
            const [suggestion, step] = which!.split(' ');
            return { input: { suggestion: suggestion!, step: step as Step, text: text! } };
          }}
        />
      ) : null}
      {units.length > 0 ? (
        <>
          <CommandForm {...given} title={t('suggest')} lead={t('suggest.lead')} success={t('suggest.done')} document={SUGGEST} fields={[box, words]} variables={({ unit, text }) => ({ input: { unit: unit!, text: text! } })} />
          <CommandForm
            {...given} title={t('unnamed')} lead={t('unnamed.lead')} success={t('suggest.done')} document={SUGGEST_UNNAMED}
            fields={[box, words, { name: 'paper', label: t('unnamed.paper'), kind: 'tick' }]}
            variables={({ unit, text, paper }) => ({ input: { unit: unit!, text: text!, paper: paper === 'yes' } })}
          />
        </>
      ) : null}
    </>
  );
}
