import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Occasion, Session } from './occasion';

export const occasionById = (context: Context) =>
  loader<Occasion>(context, 'occasion by id', async (manager, ids) =>
    byKey(await manager.find(Occasion, { where: { id: In(ids) } }), (occasion) => occasion.id));

export const occasionsOf = (context: Context) =>
  loader<Occasion[]>(context, 'occasions of programme', async (manager, programmes) =>
    groupedBy(
      programmes,
      await manager.find(Occasion, { where: { programmeId: In(programmes) }, order: { periodStart: 'ASC', id: 'ASC' } }),
      (occasion) => occasion.programmeId,
    ));

export const sessionsOf = (context: Context) =>
  loader<Session[]>(context, 'sessions of occasion', async (manager, occasions) =>
    groupedBy(occasions, await manager.find(Session, { where: { occasionId: In(occasions) }, order: { startsAt: 'ASC' } }), (session) => session.occasionId));

export const waitingFor = (context: Context) =>
  loader<number>(context, 'waiting list length', async (manager, occasions) => {
    const rows: { occasion: string; waiting: number }[] = await manager.query('select * from waiting_of($1)', [occasions]);
    return new Map(rows.map((row) => [row.occasion, row.waiting]));
  });

export interface QuotaRow {
  occasion: string;
  organisation: string;
  seats: number;
}

export const quotasOf = (context: Context) =>
  loader<QuotaRow[]>(context, 'quotas', async (manager, occasions) =>
    groupedBy(occasions, await manager.query('select occasion, organisation, seats from seat_quota where occasion = any($1)', [occasions]), (row: QuotaRow) => row.occasion));
