import { requireRight } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { LearningNetwork } from './network';

export type EstablishmentOutcome = { network: string; refused?: 'NO_SUCH_NETWORK' | 'NOT_CONCERNED' | 'FINANCING_MISSING' };

/** Notes that an administration has decided to take part in a network, and with what (D02). A decision that is made stays as it was made. */
export async function decideEstablishment(context: Context, key: string, input: { network: string; administration: string; financing: string }): Promise<EstablishmentOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'decideEstablishment', key, async (manager): Promise<EstablishmentOutcome> => {
    const { network: id, administration } = input;
    const { reach, organisation } = context.viewer;
    const network = await manager.findOneBy(LearningNetwork, { id });
    if (!network || (reach === 'organisation' && network.organisation !== organisation)) return { network: id, refused: 'NO_SUCH_NETWORK' };
    if (!input.financing.trim()) return { network: id, refused: 'FINANCING_MISSING' };
    const concerned = await manager.query('select from establishment where network = $1 and administration = $2', [id, administration]);
    if (concerned.length === 0) return { network: id, refused: 'NOT_CONCERNED' };
    await manager.query('update establishment set decided_on = $3, financing = $4 where network = $1 and administration = $2 and decided_on is null', [id, administration, today(), input.financing.trim()]);
    return { network: id };
  });
}
