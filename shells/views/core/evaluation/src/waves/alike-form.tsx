import { CommandForm } from '@samlar/view-contract/command-form';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { messages } from '../messages';
import { MAP_INSTRUMENTS } from './waves.command';
import type { WaveInShort } from './waves.query';
import { texts } from './waves-texts';

/** Two word lists, or two versions of one, are declared to measure alike; nothing to ask for where all waves have the same. */
export function AlikeForm({ waves, changed }: { waves: readonly WaveInShort[]; changed(): void }) {
  const t = useText(texts);
  const lists = [...new Map(waves.map(({ instrument }) => [instrument.id, { value: instrument.id, label: `${instrument.name} ${instrument.version}` }])).values()];
  const [first, second] = lists;
  if (!first || !second) return null;
  return (
    <Section title={t('same')}>
      <CommandForm
        title={t('same.do')} lead={t('same.lead')} send={t('same.send')} success={t('same.done')} document={MAP_INSTRUMENTS} messages={messages} changed={changed}
        fields={[
          { name: 'one', label: t('same.one'), kind: 'choice', options: lists, value: first.value },
          { name: 'other', label: t('same.other'), kind: 'choice', options: lists, value: second.value },
          { name: 'reason', label: t('same.reason'), kind: 'text', longest: 1_000 },
        ]}
        variables={({ one, other, reason }) => ({ input: { one: one!, other: other!, reason: reason! } })}
      />
    </Section>
  );
}
