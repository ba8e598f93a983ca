import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { uuids } from '../uuid';
import { Risk, RiskAssessment, RiskHandover } from './risk';

export const riskById = (context: Context) =>
  loader<Risk>(context, 'risk by id', async (manager, ids) =>
    byKey(await manager.find(Risk, { where: { id: In(uuids(ids)) } }), (risk) => risk.id));

export const historyOf = (context: Context) =>
  loader<RiskAssessment[]>(context, 'assessments of risk', async (manager, ids) =>
    groupedBy(ids, await manager.find(RiskAssessment, { where: { riskId: In(ids) }, order: { number: 'ASC' } }), (each) => each.riskId));

/** The twenty latest of each risk, the latest first. */
export const handoversOf = (context: Context) =>
  loader<RiskHandover[]>(context, 'handovers of risk', async (manager, ids) => {
    const rows: (RiskHandover & { risk: string })[] = await manager.query(
      `select risk, from_person as "fromPerson", to_person as "toPerson", handed_over_on::text as "handedOverOn", cause from (
         select *, row_number() over (partition by risk order by number desc) as place from risk_handover where risk = any($1)) as latest
       where place <= 20 order by number desc`, [uuids(ids)]);
    const grouped = groupedBy(ids, rows, (row) => row.risk);
    return new Map([...grouped].map(([risk, list]) => [risk, list.map((row) => Object.assign(new RiskHandover(), row))]));
  });
