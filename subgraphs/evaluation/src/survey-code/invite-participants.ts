import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { Refused } from '@samlar/subgraph/value-types';
import { surveyKey } from '../env';
import { enoughCodes, MINIMUM_GROUP } from '../group-size';
import { CultureSource } from '../instrument';
import { codesOf, hashOfCode } from '../one-time-code';
import { isUuid } from '../uuid';
import { Wave } from '../wave';

export type InviteOutcome = { wave: string; unit: string; count: number } | { code: string; message: string; subject: string | null };

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
  if (!found || !place) return Refused.because('UNKNOWN_UNIT', 'Mätningen eller enheten finns inte, eller är inte din.', unit);
  if (found.closedOn !== null) return Refused.because('WAVE_CLOSED', `Mätningen ${wave} är stängd.`, wave);
  if (found.source !== CultureSource.OWN_SURVEY) {
    return Refused.because('SUPPLIER_WAVE', 'Mätningen görs av en leverantör, som själv bjuder in. Läs in leverantörens sammanställning.', wave);
  }
  if (!enoughCodes(place.invited, count)) {
    return Refused.because('UNIT_TOO_SMALL', `En enhet behöver minst ${MINIMUM_GROUP} koder. Låt gruppen svara med enheten ovanför.`, unit);
  }
  const secret = surveyKey();
  const hashes = codesOf(secret, { wave, unit, command }, count).map((code) => hashOfCode(secret, code));
  await manager.query('select issue_codes($1, $2, $3)', [wave, unit, hashes]);
  await manager.query('update wave_unit set invited = invited + $3 where wave = $1 and unit = $2', [wave, unit, count]);
  await emit(manager, 'ParticipantsInvited', place.organisation, { wave, unit, count });
  return { wave, unit, count };
}
