import { requireRight } from '@samlar/subgraph/access';
import { runCommand, emit } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Mandate } from './mandate';
import type { refuse } from './mandate.messages';

export interface MandateInput {
  municipality: string;
  givenBy: string | null;
  givenOn: string;
  participationMandatoryForManagers: boolean;
  contactPerson: string;
}

/**
 * Records or renews a municipality's mandate and its one contact person (A03: exactly one active primary contact).
 * Refusal codes: NOT_YOUR_MUNICIPALITY, CONTACT_NOT_EMPLOYED, NO_SUCH_MUNICIPALITY.
 */
export async function recordMandate(context: Context, key: string, input: MandateInput): Promise<{ municipality: string; refused?: keyof typeof refuse.texts }> {
  requireRight(context.viewer, 'organisation:write');
  return runCommand(context, 'recordMandate', key, async (manager): Promise<{ municipality: string; refused?: keyof typeof refuse.texts }> => {
    const { reach, organisation } = context.viewer;
    if (reach === 'organisation' && organisation !== input.municipality) return { municipality: input.municipality, refused: 'NOT_YOUR_MUNICIPALITY' };
    const [municipality] = await manager.query(`select from org_unit where id = $1 and kind = 'MUNICIPALITY'`, [input.municipality]);
    if (!municipality) return { municipality: input.municipality, refused: 'NO_SUCH_MUNICIPALITY' };
    const [employed] = await manager.query('select from employment where person = $1 and organisation = $2 limit 1', [input.contactPerson, input.municipality]);
    if (!employed) return { municipality: input.municipality, refused: 'CONTACT_NOT_EMPLOYED' };
    await manager.upsert(
      Mandate,
      {
        organisation: input.municipality, givenById: input.givenBy, givenOn: input.givenOn,
        participationMandatoryForManagers: input.participationMandatoryForManagers, contactPersonId: input.contactPerson,
      },
      ['organisation'],
    );
    await emit(manager, 'MandateRecorded', input.municipality, { givenOn: input.givenOn });
    return { municipality: input.municipality };
  });
}
