import { Alert, Button } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section, useSexDetail } from '@samlar/view-contract/page';
import { Amount, Figure } from '@samlar/view-contract/show';
import { AwayNotice, Empty, ErrorState, Forbidden, Loading } from '@samlar/view-contract/state';
import { gql } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import type { ReactNode } from 'react';
import { texts } from './texts';

/** The plan's figures of three whole municipalities (domain.md §2.1), with each of the marks for what is not there. */
const ROWS = [
  { name: 'Lysekil', employees: 1438, managers: 73, learners: 27, absence: null, cost: '176222000' },
  { name: 'Sotenäs', employees: 850, managers: 40, learners: 0, absence: null, cost: '-100000' },
  { name: 'Dals-Ed', employees: 566, managers: 29, learners: null, absence: 'SUPPRESSED' as const, cost: null },
  { name: 'Orust', employees: 322, managers: null, learners: null, absence: 'NOT_APPLICABLE' as const, cost: null },
];

function PageStory() {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <Page title={t('page.title')} lead={t('page.lead')} actions={<Button variant="secondary">{t('action')}</Button>}>
      <Section title={t('section.title')} lead={t('section.lead')} actions={<ViewLink to="?group=contract">{t('overview')}</ViewLink>}>
        <p>{t('written', { day: formatLongDate('2013-06-03', language) })}</p>
      </Section>
    </Page>
  );
}

function KeyFiguresStory() {
  const t = useText(texts);
  const sexes = useSexDetail();
  return (
    <KeyFigures>
      <KeyFigure label={t('employees')} detail={sexes({ total: 1438, women: 1205, men: 233 })}><Figure value={1438} zero /></KeyFigure>
      <KeyFigure label={t('cost')}><Amount value={{ amountMinor: '176222000', currency: 'SEK' }} zero /></KeyFigure>
      <KeyFigure label={t('learners')}><Figure value={null} absence="SUPPRESSED" /></KeyFigure>
    </KeyFigures>
  );
}

function TableStory() {
  const t = useText(texts);
  return (
    <DataTable
      caption={t('table')} rows={ROWS} rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: t('municipality'), cell: ({ name }) => name },
        { key: 'employees', title: t('employees'), numeric: true, cell: ({ employees }) => <Figure value={employees} /> },
        { key: 'managers', title: t('managers'), numeric: true, cell: ({ managers }) => <Figure value={managers} /> },
        { key: 'learners', title: t('learners'), numeric: true, cell: ({ learners, absence }) => <Figure value={learners} absence={absence} /> },
        { key: 'cost', title: t('cost'), numeric: true, cell: ({ cost }) => <Amount value={cost === null ? null : { amountMinor: cost, currency: 'SEK' }} /> },
      ]}
    />
  );
}

function EmptyStory() {
  const t = useText(texts);
  return <Empty title={t('empty.title')} action={<Button data-size="sm">{t('action')}</Button>}>{t('empty.text')}</Empty>;
}

function RefusalStory({ code }: { code: string }) {
  const t = useText(texts);
  const words = { FULL: t('code.FULL', { seats: 2 }) };
  return <RefusalNotice of={{ code, message: 'Det finns 2 platser kvar.' }} texts={{ en: words, sv: words, nb: words, da: words }} />;
}

const NOTHING = gql<{ done: { __typename: 'Done' } }, { idempotencyKey: string }>`mutation Nothing($idempotencyKey: ID!) { done(key: $idempotencyKey) { __typename } }`;

function FormStory() {
  const t = useText(texts);
  return (
    <CommandForm
      title={t('action')} lead={t('page.lead')} send={t('action')} success={t('done')} document={NOTHING} messages={{ en: {} }} variables={() => ({})} changed={() => undefined}
      fields={[
        { name: 'municipality', label: t('municipality'), kind: 'choice', options: ROWS.map(({ name }) => ({ value: name, label: name })) },
        { name: 'section', label: t('section.title'), kind: 'text' }, { name: 'cost', label: t('cost'), kind: 'number', bounds: { decimals: 2 } },
        { name: 'employees', label: t('employees'), kind: 'number', bounds: { least: 1, most: 60_000 }, value: '1 438' }, { name: 'managers', label: t('managers'), kind: 'tick' },
      ]}
    />
  );
}

function NoticeStory() {
  const t = useText(texts);
  return <>{(['success', 'info', 'warning', 'danger'] as const).map((kind) => <Alert key={kind} data-color={kind}>{t('done')}</Alert>)}</>;
}

/** What the view contract gives to draw with, in each of its states. */
export const contractStories = (): [name: string, story: ReactNode][] => [
  ['Page, Section', <PageStory key="page" />],
  ['KeyFigures', <KeyFiguresStory key="key" />],
  ['DataTable, Figure, Amount', <TableStory key="table" />],
  ['Loading', <Loading key="loading" />],
  ['Empty', <EmptyStory key="empty" />],
  ['ErrorState: unreachable', <ErrorState key="unreachable" again={() => undefined} />],
  ['ErrorState: refused', <ErrorState key="refused" unreachable={false} reference="2f1c" again={() => undefined} />],
  ['Forbidden', <Forbidden key="forbidden" />],
  ['AwayNotice', <AwayNotice key="away" away={[{ part: 'ku8', fields: [] }, { part: 'budget', fields: [] }]} />],
  ['RefusalNotice', <RefusalStory key="known" code="FULL" />],
  ['RefusalNotice: no words of its own', <RefusalStory key="unknown" code="NEW" />],
  ['CommandForm', <FormStory key="form" />],
  ['notify', <NoticeStory key="notify" />],
];
