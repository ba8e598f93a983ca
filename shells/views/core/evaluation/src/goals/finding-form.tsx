import { CommandForm } from '@samlar/view-contract/command-form';
import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useView } from '@samlar/view-contract/view';
import { messages } from '../messages';
import { RECORD_FINDING } from './goals.command';
import { texts } from './goals-texts';
import type { Goal } from './goals.query';
import { begun, evidenceOf } from './goals.rules';

interface FindingFormProps {
  goals: (Omit<Goal, 'question'> & { question: string })[];
  names: { measurements: Map<string, string>; programmes: Map<string, string> };
  changed(): void;
}

/** A finding is never changed: one that was wrong is corrected by another. */
export function FindingForm({ goals, names, changed }: FindingFormProps) {
  const t = useText(texts);
  const language = useLanguage();
  // Only the association says what holds for every organisation.
  const association = useView().organisation.code === null;
  const named = (some: Map<string, string>) => [{ value: '', label: t('choose.none') }, ...[...some].map(([value, label]) => ({ value, label }))];
  const earlier = new Map(goals.flatMap(({ findings }) => findings ?? []).map((finding) => [finding.id, `${formatDate(finding.recordedOn, language)}: ${begun(finding)}`]));
  return (
    <CommandForm
      title={t('record')} lead={t('record.lead')} send={t('record.send')} success={t('record.done')} document={RECORD_FINDING} messages={messages} changed={changed}
      fields={[
        { name: 'goal', label: t('record.goal'), kind: 'choice', options: goals.map(({ id, question }) => ({ value: id, label: question })) },
        { name: 'text', label: t('record.text'), kind: 'text', longest: 4_000 },
        { name: 'measurement', label: t('record.measurement'), kind: 'choice', optional: true, options: named(names.measurements) },
        { name: 'activity', label: t('record.activity'), kind: 'choice', optional: true, options: named(names.programmes) },
        { name: 'documents', label: t('record.documents'), kind: 'text', optional: true },
        { name: 'design', label: t('record.design'), kind: 'text', optional: true },
        ...(earlier.size > 0 ? [{ name: 'corrects', label: t('record.corrects'), kind: 'choice' as const, optional: true, options: named(earlier) }] : []),
        ...(association ? [{ name: 'wide', label: t('record.wide'), kind: 'tick' as const }] : []),
      ]}
      variables={(written) => ({
        input: {
          goal: written['goal']!, text: written['text']!, evidence: evidenceOf(written), design: written['design'] || null, corrects: written['corrects'] || null, programmeWide: written['wide'] === 'yes',
        },
      })}
    />
  );
}
