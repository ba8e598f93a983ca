import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay } from '@samlar/view-contract/view';
import { Fragment } from 'react';
import { Agenda } from './agenda';
import { messages } from './messages';
import { AGREE } from './seminar.command';
import type { Rhythm, Unit } from './seminar.query';
import { texts } from './texts';

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** When the workplaces meet: a workplace meeting one week, a reflection meeting the next (domain.md B01). */
export function Rhythms({ rhythms, units, changed }: { rhythms: Rhythm[]; units: Unit[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const mayPlan = useMay('activities:plan');
  const leads = useMay('seats:manage');
  return (
    <Section title={t('rhythm')} lead={t('rhythm.lead')}>
      {rhythms.length === 0 ? <Empty title={t('rhythm.none')}>{t('rhythm.none.text')}</Empty> : rhythms.map((rhythm) => (
        <Fragment key={rhythm.id}>
          <DataTable
            caption={t('rhythm.of', { unit: rhythm.unit?.name ?? '..' })} rows={rhythm.meetings} rowKey={({ number }) => String(number)}
            columns={[
              { key: 'day', title: t('day'), cell: ({ heldOn }) => formatLongDate(heldOn, language) },
              { key: 'kind', title: t('meeting'), cell: ({ kind }) => t(`meeting.${kind}`) },
              { key: 'items', title: t('content'), cell: ({ kind }) => (kind === 'WORKPLACE' ? rhythm.workplaceItems : rhythm.reflectionItems).join(' · ') },
            ]}
          />
          <Agenda rhythm={rhythm} mayWrite={mayPlan || leads} changed={changed} />
        </Fragment>
      ))}
      {mayPlan && units.length > 0 ? (
        <CommandForm
          title={t('agree')} lead={t('agree.lead')} send={t('send')} success={t('agree.done')} document={AGREE} messages={messages} changed={changed}
          fields={[
            { name: 'unit', label: t('suggest.unit'), kind: 'choice', options: units.map(({ id, name }) => ({ value: id, label: name })) },
            { name: 'startsOn', label: t('agree.starts'), kind: 'date' },
            { name: 'weeks', label: t('agree.weeks'), value: '8', kind: 'number', bounds: { least: 2, most: 52 }, longest: 9 },
            { name: 'workplaceItems', label: t('agree.apt'), kind: 'text', value: rhythms[0]?.workplaceItems.join('\n') },
            { name: 'reflectionItems', label: t('agree.reflection'), kind: 'text', value: rhythms[0]?.reflectionItems.join('\n') },
          ]}
          variables={({ unit, startsOn, weeks, workplaceItems, reflectionItems }) => ({
            input: { unit: unit!, startsOn: startsOn!, weeks: Number(weeks), workplaceItems: lines(workplaceItems!), reflectionItems: lines(reflectionItems!) },
          })}
        />
      ) : null}
    </Section>
  );
}
