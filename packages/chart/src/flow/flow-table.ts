import type { Column, Row } from '../figure/cell';
import { flowTable, type Flow, type FlowNode } from './flow-layout';
import type { FlowText } from './texts';

/** The table twin of both flow charts: givers in rows, receivers in columns, sums at the ends. */
export function flowTwin(nodes: readonly FlowNode[], flows: readonly Flow[], t: FlowText): { columns: Column[]; rows: Row[]; summary: string } {
  const table = flowTable(nodes, flows);
  const columns: Column[] = [
    { key: 'giver', label: t('giver') },
    ...nodes.map(({ id, name }) => ({ key: `to ${id}`, label: name, kind: 'number' as const })),
    { key: 'sum', label: t('sum'), kind: 'number' },
  ];
  const rows: Row[] = nodes.map(({ name }, row) => ({
    giver: name,
    sum: table.given[row]!,
    ...Object.fromEntries(
      nodes.map(({ id }, column) => [`to ${id}`, row === column ? { value: null, absence: 'NOT_APPLICABLE' as const } : table.values[row]![column]!]),
    ),
  }));
  rows.push({ giver: t('sum'), sum: table.total, ...Object.fromEntries(nodes.map(({ id }, column) => [`to ${id}`, table.received[column]!])) });
  const largest = [...flows].sort((a, b) => b.value - a.value)[0];
  const name = (id: string) => nodes.find((node) => node.id === id)!.name;
  const summary = largest ? t('summary', { total: table.total, from: name(largest.from), to: name(largest.to), value: largest.value }) : t('none');
  return { columns, rows, summary };
}
