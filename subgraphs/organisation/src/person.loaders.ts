import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Employment } from './employment';
import { Person } from './person';

export const personById = (context: Context) =>
  loader<Person>(context, 'person by id', async (manager, ids) =>
    byKey(await manager.find(Person, { where: { id: In(ids) } }), (person) => person.id));

export const employmentsOf = (context: Context) =>
  loader<Employment[]>(context, 'employments', async (manager, people) =>
    groupedBy(
      people,
      await manager.find(Employment, { where: { personId: In(people) }, order: { extentPercent: 'DESC' } }),
      (employment) => employment.personId,
    ));
