import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { refuse } from './participation-agreement.messages';
import { ParticipationScope } from './participation.rules';

export type AgreementOutcome = { municipality: string; refused?: keyof typeof refuse.texts };

/** The association invites a municipality to the programme (A01). Refusal codes: NO_SUCH_MUNICIPALITY, INVITED_ALREADY. */
export async function inviteMunicipality(context: Context, key: string, { municipality }: { municipality: string }): Promise<AgreementOutcome> {
  return runCommand(context, 'inviteMunicipality', key, async (manager): Promise<AgreementOutcome> => {
    const [known] = await manager.query(`select id from org_unit where id = $1 and kind = 'MUNICIPALITY'`, [municipality]);
    if (!known) return { municipality, refused: 'NO_SUCH_MUNICIPALITY' };
    const added = await manager.query(
      'insert into participation_agreement (organisation, invited_on) values ($1, $2) on conflict do nothing returning organisation', [municipality, today()]);
    if (added.length === 0) return { municipality, refused: 'INVITED_ALREADY' };
    await emit(manager, 'MunicipalityInvited', municipality, { municipality });
    return { municipality };
  });
}

/** `scope` null declines; `administration` is who takes part where it is not the whole municipality. */
export interface InvitationAnswer {
  municipality: string;
  scope: ParticipationScope | null;
  administration: string | null;
}

/**
 * A municipality accepts, and from today takes part with the whole of itself or one administration, or declines.
 * Refusal codes: NOT_INVITED, ANSWERED_ALREADY, NO_SUCH_ADMINISTRATION.
 */
export async function answerInvitation(context: Context, key: string, { municipality, scope, administration }: InvitationAnswer): Promise<AgreementOutcome> {
  return runCommand(context, 'answerInvitation', key, async (manager): Promise<AgreementOutcome> => {
    const { reach, organisation } = context.viewer;
    if (reach === 'organisation' && organisation !== municipality) return { municipality, refused: 'NOT_INVITED' };
    const [invited] = await manager.query('select state from participation_agreement where organisation = $1 for update', [municipality]);
    if (!invited) return { municipality, refused: 'NOT_INVITED' };
    if (invited.state !== 'INVITED') return { municipality, refused: 'ANSWERED_ALREADY' };
    if (scope !== null) {
      const unit = scope === ParticipationScope.WHOLE_MUNICIPALITY ? municipality : administration;
      const [part] = await manager.query(
        `select id from org_unit where id = $1 and organisation = $2 and (kind = 'ADMINISTRATION' or id = $2)`, [unit, municipality]);
      if (!part) return { municipality, refused: 'NO_SUCH_ADMINISTRATION' };
      await manager.query('insert into participation (organisation, unit, scope, period_start) values ($1, $2, $3, $4) on conflict do nothing', [municipality, unit, scope, today()]);
      await emit(manager, 'ParticipationRegistered', municipality, { unit, scope });
    }
    await manager.query(
      'update participation_agreement set state = $2, scope = $3, answered_on = $4 where organisation = $1',
      [municipality, scope === null ? 'DECLINED' : 'ACCEPTED', scope, today()]);
    return { municipality };
  });
}
