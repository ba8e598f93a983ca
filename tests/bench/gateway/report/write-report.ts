import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GatewayRecord } from '../record';
import { cpuChart } from './cpu-chart';
import { growthChart } from './growth-chart';
import { printReport } from './print-report';

/** Writes gateway.md and its pictures into the folder. */
export function writeReport(folder: string, record: GatewayRecord): void {
  writeFileSync(path.join(folder, 'gateway.md'), printReport(record));
  if (record.cells.length > 0) writeFileSync(path.join(folder, 'gateway-cpu.svg'), cpuChart(record));
  if (record.growth.length > 0) writeFileSync(path.join(folder, 'gateway-growth.svg'), growthChart(record));
}
