import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { uuids } from '../uuid';
import { Risk, RiskAssessment } from './risk';

export const riskById = (context: Context) =>
  loader<Risk>(context, 'risk by id', async (manager, ids) =>
    byKey(await manager.find(Risk, { where: { id: In(uuids(ids)) } }), (risk) => risk.id));

export const historyOf = (context: Context) =>
  loader<RiskAssessment[]>(context, 'assessments of risk', async (manager, ids) =>
    groupedBy(ids, await manager.find(RiskAssessment, { where: { riskId: In(ids) }, order: { number: 'ASC' } }), (each) => each.riskId));
