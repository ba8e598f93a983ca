import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GatewayRecord } from '../record';
import { cpuChart } from './cpu-chart';
import { growthChart } from './growth-chart';
import { printReport } from './print-report';
import { withTable } from './readme-table';

/** Writes gateway.md and its pictures into the folder, and the short table into the README. */
export function writeReport(folder: string, record: GatewayRecord, readme: string): void {
  writeFileSync(path.join(folder, 'gateway.md'), printReport(record));
  if (record.cells.length > 0) writeFileSync(path.join(folder, 'gateway-cpu.svg'), cpuChart(record));
  if (record.growth.length > 0) writeFileSync(path.join(folder, 'gateway-growth.svg'), growthChart(record));
  if (record.cells.length > 0) writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), record));
}
