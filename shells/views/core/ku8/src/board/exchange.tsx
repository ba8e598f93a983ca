import { Button } from '@digdir/designsystemet-react';
import { CommandForm } from '@samlar/view-contract/command-form';
import { QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { messages } from '../messages';
import { texts } from './board-texts';
import { JOIN } from './exchange.command';
import { JOINABLE, type Joinable } from './exchange.query';
import { SweepDialog } from './sweep-dialog';

/** What holds for every round: which municipalities visit each other, and what is kept of the visits. */
export function Exchange({ changed }: { changed(): void }) {
  const t = useText(texts);
  const query = useViewQuery(JOINABLE, {});
  const [sweeping, setSweeping] = useState(false);
  return (
    <Section title={t('exchange')}>
      <QueryState query={query} rows={1}>
        {({ municipalities }) => <JoinForm municipalities={municipalities ?? []} changed={() => { query.again(); changed(); }} />}
      </QueryState>
      <div data-print="none"><Button variant="secondary" data-size="sm" onClick={() => setSweeping(true)}>{t('sweep')}</Button></div>
      {sweeping ? <SweepDialog close={() => setSweeping(false)} changed={changed} /> : null}
    </Section>
  );
}

/** Degrees to about a hundred metres. */
const DEGREES = { decimals: 4 };

function JoinForm({ municipalities, changed }: { municipalities: readonly Joinable[]; changed(): void }) {
  const t = useText(texts);
  if (municipalities.length === 0) return null;
  const options = municipalities.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <CommandForm
      title={t('join')} lead={t('join.lead')} send={t('join.send')} success={t('join.done')} document={JOIN} messages={messages} changed={changed}
      fields={[
        { name: 'code', label: t('join.which'), kind: 'choice', options: municipalities.map(({ code, name, ku8 }) => ({ value: code, label: ku8 ? t('join.here', { name }) : name })) },
        { name: 'latitude', label: t('join.latitude'), kind: 'number', bounds: { least: -90, most: 90, ...DEGREES }, longest: 12 },
        { name: 'longitude', label: t('join.longitude'), kind: 'number', bounds: { least: -180, most: 180, ...DEGREES }, longest: 12 },
        { name: 'neighbours', label: t('join.neighbours'), kind: 'several', options, optional: true },
        { name: 'target', label: t('join.target'), kind: 'number', bounds: { least: 1, most: 1_000 }, value: '8', longest: 9 },
      ]}
      variables={({ code, latitude, longitude, neighbours, target }) => {
        const { id, name } = municipalities.find((each) => each.code === code)!;
        const others = neighbours!.split('\n').filter((each) => each && each !== code);
        return { input: { code: code!, organisation: id, name, latitude: Number(latitude), longitude: Number(longitude), neighbours: others, observerTarget: Number(target) } };
      }}
    />
  );
}
