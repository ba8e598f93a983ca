import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { surveyKey } from '../env';
import { enoughCodes, MINIMUM_GROUP } from '../group-size';
import { CultureSource } from '../instrument';
import { codesOf, hashOfCode } from '../one-time-code';
import { refuse, type Refusal } from '../refusal';
import { isUuid } from '../uuid';
import { Wave } from '../wave';

export type InviteOutcome = { wave: string; unit: string; count: number } | Refusal;

/**
 * Issues `count` one-time codes for a unit of an open wave. The codes themselves are not stored, here or with the command:
 * they are derived again from `command` (its idempotency key) when the answer is made, see `codesOf`.
 */
export async function inviteParticipants(
  manager: EntityManager,
  wave: string,
  unit: string,
  count: number,
  command: string,
): Promise<InviteOutcome> {
  const found = await manager.findOneBy(Wave, { id: wave });
  const [place] = !isUuid(unit) ? [] : await manager.query('select invited, organisation from wave_unit where wave = $1 and unit = $2 for update', [wave, unit]);
  if (!found || !place) return refuse('UNKNOWN_UNIT', unit);
  if (found.closedOn !== null) return refuse('WAVE_CLOSED', wave, { wave, day: found.closedOn });
  if (found.source !== CultureSource.OWN_SURVEY) return refuse('SUPPLIER_INVITES', wave);
  if (!enoughCodes(place.invited, count)) return refuse('UNIT_TOO_SMALL', unit, { least: MINIMUM_GROUP });
  const secret = surveyKey();
  const hashes = codesOf(secret, { wave, unit, command }, count).map((code) => hashOfCode(secret, code));
  await manager.query('select issue_codes($1, $2, $3)', [wave, unit, hashes]);
  await manager.query('update wave_unit set invited = invited + $3 where wave = $1 and unit = $2', [wave, unit, count]);
  await emit(manager, 'ParticipantsInvited', place.organisation, { wave, unit, count });
  return { wave, unit, count };
}
