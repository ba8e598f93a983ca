import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { messages } from './messages';
import { RECORD_ITEM } from './seminar.command';
import { ITEM_KINDS, type ItemKind, type Rhythm } from './seminar.query';
import { heldItems } from './seminar.rules';
import { texts } from './texts';

/** What the meetings' time went to, what was left out, and which courses are still to be told of (domain.md B01). */
export function Agenda({ rhythm, mayWrite, changed }: { rhythm: Rhythm; mayWrite: boolean; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const { id, meetings, minutesByKind, courseReturns } = rhythm;
  const rows = heldItems(meetings);
  return (
    <>
      {rows.length > 0 ? (
        <>
          <KeyFigures>{minutesByKind.map(({ kind, minutes }) => <KeyFigure key={kind} label={t(`item.${kind}`)} detail={t('item.minutes')}><Figure value={minutes} zero /></KeyFigure>)}</KeyFigures>
          <DataTable
            caption={t('agenda')} rows={rows} rowKey={({ key }) => key}
            columns={[
              { key: 'title', title: t('item'), cell: ({ title, returnsCourse }) => (returnsCourse ? t('item.returns', { title }) : title) },
              { key: 'day', title: t('day'), cell: ({ heldOn }) => formatLongDate(heldOn, language) },
              { key: 'kind', title: t('item.kind'), cell: ({ kind }) => (kind === null ? <strong>{t('item.skipped')}</strong> : t(`item.${kind}`)) },
              { key: 'minutes', title: t('minutes'), numeric: true, cell: ({ minutes }) => (minutes === null ? '' : <Figure value={minutes} />) },
              { key: 'conclusion', title: t('conclusion'), cell: ({ conclusion }) => conclusion ?? '' },
            ]}
          />
        </>
      ) : null}
      {courseReturns.length > 0 ? (
        <><p>{t('returns')}</p><ul>{courseReturns.map(({ id: course, course: title, person }) => <li key={course}>{person?.displayName ?? '..'}: {title}</li>)}</ul></>
      ) : null}
      {mayWrite ? (
        <CommandForm
          title={t('record')} lead={t('record.lead')} send={t('send')} success={t('record.done')} document={RECORD_ITEM} messages={messages} changed={changed}
          fields={[
            { name: 'meeting', label: t('meeting'), kind: 'choice', options: meetings.map(({ number, kind, heldOn }) => ({ value: String(number), label: `${formatLongDate(heldOn, language)}, ${t(`meeting.${kind}`)}` })) },
            { name: 'title', label: t('item'), longest: 300 }, { name: 'kind', label: t('item.kind'), kind: 'choice', options: ITEM_KINDS.map((kind) => ({ value: kind, label: t(`item.${kind}`) })) },
            { name: 'minutes', label: t('minutes'), kind: 'number', bounds: { least: 1, most: 480 }, longest: 9 }, { name: 'conclusion', label: t('conclusion'), kind: 'text', optional: true },
            ...(courseReturns.length > 0 ? [{
              name: 'returnOf', label: t('record.returns'), kind: 'choice' as const, optional: true,
              options: [{ value: '', label: t('record.returns.none') }, ...courseReturns.map(({ id: course, course: title, person }) => ({ value: course, label: `${person?.displayName ?? '..'}: ${title}` }))],
            }] : []),
          ]}
          variables={({ meeting, title, kind, minutes, conclusion, returnOf }) => ({
            input: { rhythm: id, meeting: Number(meeting), kind: kind as ItemKind, title: title!, minutes: Number(minutes), conclusion: conclusion || null, returnOf: returnOf || null },
          })}
        />
      ) : null}
    </>
  );
}
