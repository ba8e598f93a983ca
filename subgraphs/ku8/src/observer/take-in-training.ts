import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { holdDays } from '../observer-days';
import { observerTrained } from './observer-trained';

/**
 * Hears activities' event ObserverTrained `{ person, trainedOn, days }`: an observer becomes appointable and the days count in
 * the year; for anybody else it is kept until they are recruited.
 */
export async function takeInTraining(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { person, trainedOn, days = 1 } = payload as { person: string; trainedOn: string; days?: number };
  // Days here are counted in halves; nobody is trained in no time.
  const halves = Math.max(0.5, Math.round(days * 2) / 2);
  await holdDays(manager, [person]);
  const [observer] = await manager.query('select id from observer_record where person_id = $1', [person]);
  if (!observer) {
    await manager.query('insert into training_before (organisation, person_id, completed_on, days) values ($1, $2, $3, $4)', [organisation, person, trainedOn, halves]);
    return;
  }
  const outcome = await observerTrained(manager, { observer: observer.id, completedOn: trainedOn, days: halves });
  if (outcome.refused) throw new Error(`ObserverTrained was refused: ${outcome.refused}`);
}
