import { Alert, Button } from '@digdir/designsystemet-react';
import { MessageText, RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, QueryState, Section, useSexDetail } from '@samlar/view-contract/page';
import { AbsenceMark, Amount, Figure } from '@samlar/view-contract/show';
import { AwayNotice, Empty, ErrorState, Forbidden, Loading } from '@samlar/view-contract/state';
import { gql, type ViewQuery } from '@samlar/view-contract/query';
import { TableProblemText } from '@samlar/view-contract/table-problem';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import type { Story } from './stories';
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

const MARKS = [{ mark: '–', name: 'absence.ZERO' }, { mark: '..', name: 'absence.MISSING' }, { mark: '..', absence: 'SUPPRESSED', name: 'absence.SUPPRESSED' }, { mark: '.', absence: 'NOT_APPLICABLE', name: 'absence.NOT_APPLICABLE' }] as const;

/** The marks with what they mean beside them: on a page the meaning is under the pointer, and read aloud. */
function MarksStory() {
  const t = useText(texts);
  return (
    <DataTable
      caption={t('marks')} rows={MARKS} rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: t('mark.meaning'), cell: ({ name }) => t(name) },
        { key: 'mark', title: t('mark'), cell: ({ mark, ...more }) => <AbsenceMark mark={mark} {...more} /> },
      ]}
    />
  );
}

/** A query in each of its states: under way, refused, failed, and answered with a part away. */
function QueryStory({ state }: { state: ViewQuery<{ learners: number }>['state'] }) {
  const t = useText(texts);
  const query: ViewQuery<{ learners: number }> = {
    data: state === 'ready' ? { learners: 27 } : null, state, unreachable: true, reference: null, away: [{ part: 'evaluation', fields: [] }], withheld: [], refreshing: false,
    again: () => undefined,
  };
  return <QueryState query={query} rows={1}>{({ learners }) => <KeyFigures><KeyFigure label={t('learners')}><Figure value={learners} zero /></KeyFigure></KeyFigures>}</QueryState>;
}

function useCodeWords() {
  const t = useText(texts);
  const words = { FULL: t('code.FULL', { seats: 2 }) };
  return { en: words, sv: words, nb: words, da: words };
}

const messageOf = (code: string): CodedMessage => ({ code, message: 'Det finns 2 platser kvar.' });

function MessageStory({ code }: { code: string }) {
  return <p><MessageText of={messageOf(code)} texts={useCodeWords()} /></p>;
}

function RefusalStory({ code }: { code: string }) {
  return <RefusalNotice of={messageOf(code)} texts={useCodeWords()} />;
}

/** As the reading of a file finds them (`packages/table`), and one code of which only the subgraph knows. */
const PROBLEMS: readonly (CodedMessage & { row: number | null })[] = [
  { row: null, code: 'missing-header', message: 'Kolumnen ”Kvinnor” saknas. Lägg till den i rubrikraden.', values: [{ name: 'column', number: null, text: 'Kvinnor' }, { name: 'columnEnglish', number: null, text: 'Women' }] },
  { row: 4, code: 'not-a-number', message: '”tolv” är inte ett tal. Skriv till exempel 1 438 eller 1438.', values: [{ name: 'text', number: null, text: 'tolv' }] },
  { row: 9, code: 'duplicate-key', message: '”1484” finns redan på rad 3.', values: [{ name: 'text', number: null, text: '1484' }, { name: 'row', number: 3, text: null }] },
  { row: 12, code: 'FULL', message: 'Det finns 2 platser kvar.' },
];

function ProblemsStory() {
  const t = useText(texts);
  const words = useCodeWords();
  return (
    <DataTable
      caption={t('problems')} rows={PROBLEMS} rowKey={({ code }) => code}
      columns={[
        { key: 'row', title: t('problem.row'), cell: ({ row }) => row ?? t('problem.file') },
        { key: 'message', title: t('problem'), prose: true, cell: (problem) => <TableProblemText of={problem} texts={words} /> },
      ]}
    />
  );
}

const NOTHING = gql<{ done: { __typename: 'Done' } }, { idempotencyKey: string }>`mutation Nothing($idempotencyKey: ID!) { done(key: $idempotencyKey) { __typename } }`;

function FormStory() {
  const t = useText(texts);
  return (
    <CommandForm
      title={t('form.title')} lead={t('form.lead')} send={t('form.send')} success={t('done')} document={NOTHING} messages={{ en: {} }} variables={() => ({})} changed={() => undefined}
      fields={[
        { name: 'municipality', label: t('municipality'), kind: 'choice', options: ROWS.map(({ name }) => ({ value: name, label: name })) },
        { name: 'subject', label: t('form.subject'), kind: 'text' }, { name: 'cost', label: t('cost'), kind: 'number', bounds: { decimals: 2 } },
        { name: 'invited', label: t('form.invited'), kind: 'number', bounds: { least: 1, most: 60_000 }, value: '1 438' }, { name: 'managers', label: t('form.managers'), kind: 'tick' },
      ]}
    />
  );
}

function NoticeStory() {
  const t = useText(texts);
  return <>{(['success', 'info', 'warning', 'danger'] as const).map((kind) => <Alert key={kind} data-color={kind}>{t(kind === 'success' ? 'done' : `notice.${kind}`)}</Alert>)}</>;
}

/** What the view contract gives to draw with, in each of its states. */
export const contractStories = (): Story[] => [
  ['Page, Section', <PageStory key="page" />],
  ['KeyFigures', <KeyFiguresStory key="key" />],
  ['DataTable, Figure, Amount', <TableStory key="table" />],
  ['AbsenceMark', <MarksStory key="marks" />],
  ...(['loading', 'forbidden', 'failed', 'ready'] as const).map((state): Story => [`QueryState: ${state}`, <QueryStory key={state} state={state} />]),
  ['Loading', <Loading key="loading" />],
  ['Empty', <EmptyStory key="empty" />],
  ['ErrorState: unreachable', <ErrorState key="unreachable" again={() => undefined} />],
  ['ErrorState: refused', <ErrorState key="refused" unreachable={false} reference="2f1c" again={() => undefined} />],
  ['Forbidden', <Forbidden key="forbidden" />],
  ['AwayNotice', <AwayNotice key="away" away={[{ part: 'ku8', fields: [] }, { part: 'budget', fields: [] }]} />],
  ['MessageText', <MessageStory key="message" code="FULL" />],
  ['MessageText: no words of its own', <MessageStory key="message-unknown" code="NEW" />],
  ['RefusalNotice', <RefusalStory key="known" code="FULL" />],
  ['RefusalNotice: no words of its own', <RefusalStory key="unknown" code="NEW" />],
  ['TableProblemText', <ProblemsStory key="problems" />],
  ['CommandForm', <FormStory key="form" />],
  ['notify', <NoticeStory key="notify" />],
];
