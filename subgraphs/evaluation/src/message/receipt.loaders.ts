import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Acknowledgement } from './message';

/** The reader's own receipt of each message. */
export const ownReceipt = (context: Context, person: string) =>
  loader<Acknowledgement>(context, `receipt of ${person}`, async (manager, ids) =>
    byKey(await manager.find(Acknowledgement, { where: { messageId: In(ids), person } }), (each) => each.messageId));

/** The latest `first` receipts of each message. Row-level security leaves the reader's own, and those of the organisation to who works with its risks. */
export const receiptsOf = (context: Context, first: number) =>
  loader<Acknowledgement[]>(context, `receipts of message, ${first}`, async (manager, ids) => {
    const placed = manager.createQueryBuilder().from(Acknowledgement, 'a').where('a.message in (:...ids)', { ids })
      .select('a.message', 'message').addSelect('a.person', 'person')
      .addSelect('row_number() over (partition by a.message order by a.acknowledged_on desc, a.person)', 'place');
    const receipts = await manager.createQueryBuilder(Acknowledgement, 'r')
      .innerJoin(`(${placed.getQuery()})`, 'placed', 'placed.message = r.message and placed.person = r.person and placed.place <= :first', { first })
      .setParameters(placed.getParameters()).orderBy('placed.place').getMany();
    return groupedBy(ids, receipts, (each) => each.messageId);
  });

export const receiptCount = (context: Context) =>
  loader<number>(context, 'receipt count', async (manager, ids) => {
    const rows: { message: string; count: number }[] = await manager.query(
      'select message, count(*)::int as count from acknowledgement where message = any($1) group by message', [ids]);
    return new Map(rows.map(({ message, count }) => [message, count]));
  });
