import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { contractTexts } from './contract-texts';
import { formatNumber } from './figure';
import type { ViewQuery } from './query';
import { AwayNotice, ErrorState, Forbidden, Loading } from './state';
import { useText } from './text';
import { useView } from './view';

interface PageProps<Data> {
  title: string;
  lead?: ReactNode;
  /** Buttons and pickers that concern the whole page. */
  actions?: ReactNode;
  /** With a query, `children` is called with its data, and loading, error, forbidden and part-away are shown for it. */
  query?: ViewQuery<Data>;
  children: ReactNode | ((data: Data) => ReactNode);
}

/** A page of a portal: its heading, its title in the browser, and the state of its one query. */
export function Page<Data>({ title, lead, actions, query, children }: PageProps<Data>) {
  const { organisation } = useView();
  useEffect(() => {
    document.title = title === organisation.name ? title : `${title} – ${organisation.name}`;
  }, [title, organisation.name]);
  return (
    <article className="samlar-page">
      <header className="samlar-page-head">
        <div>
          <Heading level={1} data-size="lg" tabIndex={-1} id="samlar-page-title">{title}</Heading>
          {lead ? <Paragraph className="samlar-lead">{lead}</Paragraph> : null}
        </div>
        {actions ? <div className="samlar-actions">{actions}</div> : null}
      </header>
      {query ? <QueryState query={query}>{children as (data: Data) => ReactNode}</QueryState> : (children as ReactNode)}
    </article>
  );
}

/** The states of a query, then what `children` makes of its data. For a card, where a page's heading would be too much. */
export function QueryState<Data>({ query, rows, children }: { query: ViewQuery<Data>; rows?: number; children: (data: Data) => ReactNode }) {
  if (query.state === 'loading') return <Loading rows={rows} />;
  if (query.state === 'forbidden') return <Forbidden />;
  if (query.state === 'failed' || !query.data) return <ErrorState again={query.again} unreachable={query.unreachable} reference={query.reference} />;
  return (
    <>
      <AwayNotice away={query.away} />
      {children(query.data)}
    </>
  );
}

export function Section({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="samlar-section" aria-labelledby={id}>
      <div className="samlar-section-head">
        <Heading level={2} data-size="sm" id={id}>{title}</Heading>
        {actions}
      </div>
      {lead ? <Paragraph className="samlar-lead">{lead}</Paragraph> : null}
      {children}
    </section>
  );
}

/** Figures that answer the first question of a page, side by side. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className="samlar-key-figures">{children}</dl>;
}

export function KeyFigure({ label, detail, children }: { label: string; detail?: ReactNode; children: ReactNode }) {
  return (
    <div className="samlar-key-figure">
      <dt>{label}</dt>
      <dd>
        <span className="samlar-key-value">{children}</span>
        {detail ? <span className="samlar-key-detail">{detail}</span> : null}
      </dd>
    </div>
  );
}

export interface Column<Row> {
  /** Unique in the table. */
  key: string;
  title: string;
  /** Numbers stand right, with figures of equal width. */
  numeric?: boolean;
  /** Whole sentences: given room on a narrow screen too, where the table scrolls, so that its rows do not grow tall. */
  prose?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: string;
  /** True where a heading just above already says it: then it is only read aloud. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: ReactNode;
}

/** Whether more stands in a frame than is seen of it; said to be so until it is known. */
function useScrolls(): [RefObject<HTMLDivElement | null>, boolean] {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useLayoutEffect(() => {
    const element = frame.current!;
    const look = (): void => setScrolls(element.scrollWidth > element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(element.firstElementChild!);
    return () => observer.disconnect();
  }, []);
  return [frame, scrolls];
}

/** A table whose first column names the row. Where it is too wide it scrolls sideways in its own frame, which the keyboard then reaches: a group, since the section around is often a landmark of the same name. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, foot }: DataTableProps<Row>) {
  const id = useId();
  const [frame, scrolls] = useScrolls();
  return (
    <div ref={frame} className="samlar-table-frame" {...(scrolls ? { role: 'group', 'aria-labelledby': id, tabIndex: 0 } : {})}>
      <Table data-size="sm" data-color="neutral" hover>
        <caption id={id} className={captionHidden ? 'samlar-visually-hidden' : undefined}>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map(({ key, title, numeric }) => (
              <Table.HeaderCell key={key} scope="col" className={numeric ? 'samlar-numeric' : undefined}>{title}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={rowKey(row)}>
              {columns.map(({ key, numeric, prose, cell }, at) => at === 0
                ? <Table.HeaderCell key={key} scope="row">{unbroken(cell(row))}</Table.HeaderCell>
                : <Table.Cell key={key} className={numeric ? 'samlar-numeric' : prose ? 'samlar-prose' : undefined}>{unbroken(cell(row))}</Table.Cell>)}
            </Table.Row>
          ))}
        </Table.Body>
        {foot ? <Table.Foot>{foot}</Table.Foot> : null}
      </Table>
    </div>
  );
}

/** A day or a span of years is one word: a browser would break it after its hyphens. */
function unbroken(content: ReactNode): ReactNode {
  if (typeof content !== 'string' || !/\d[-–]\d/.test(content)) return content;
  return content.split(/(\S*\d[-–]\d\S*)/).map((part, at) => (at % 2 ? <span key={at} className="samlar-figure">{part}</span> : part));
}

export interface GenderCount {
  total: number | null;
  women: number | null;
  men: number | null;
}

/** `5 418 kvinnor, 1 301 män`, for the detail of a key figure; nothing when the split is not known. */
export function useSexDetail(): (count: GenderCount | null | undefined) => string | null {
  const t = useText(contractTexts);
  const { language } = useView();
  return (count) => {
    if (!count || count.women === null || count.men === null) return null;
    return t('by-sex', { ofWomen: count.women, women: formatNumber(count.women, language), ofMen: count.men, men: formatNumber(count.men, language) });
  };
}
