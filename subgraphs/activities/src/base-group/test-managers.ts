import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface Municipality {
  id: string;
  chief: string;
  heads: string[];
  managers: string[];
}

/** A municipal chief, `heads` heads each with an administration of their own, and managers dealt out to the heads in turn. */
export async function arrangeManagers(manager: EntityManager, heads: number, managers: number): Promise<Municipality> {
  const made: Municipality = { id: randomUUID(), chief: randomUUID(), heads: [], managers: [] };
  const administrations = Array.from({ length: heads }, () => randomUUID());
  const add = async (person: string, standing: string, administration: string | null, superior: string | null, sex: string) => {
    await manager.query('insert into participant (person, organisation, unit, sex) values ($1, $2, $3, $4)', [person, made.id, administration ?? made.id, sex]);
    await manager.query(
      'insert into placement (id, organisation, person, unit, administration, superior, standing) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)',
      [made.id, person, administration ?? made.id, administration, superior, standing]);
  };
  await add(made.chief, 'MUNICIPAL_CHIEF', null, null, 'WOMAN');
  for (let index = 0; index < heads; index++) {
    made.heads.push(randomUUID());
    await add(made.heads[index]!, 'HEAD_OF_ADMINISTRATION', administrations[index]!, made.chief, 'MAN');
  }
  for (let index = 0; index < managers; index++) {
    made.managers.push(randomUUID());
    await add(made.managers[index]!, 'MANAGER', administrations[index % heads]!, made.heads[index % heads]!, index % 3 ? 'WOMAN' : 'MAN');
  }
  await manager.query('select derive_staff()');
  return made;
}
