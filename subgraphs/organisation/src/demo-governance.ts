import type { EntityManager } from 'typeorm';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, MUNICIPALITIES, PROJECT_PERIOD } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { SHARED_UNITS } from '@samlar/lia/staffing-frame';

const bySlug = (slug: string): string => MUNICIPALITIES.find((each) => each.slug === slug)!.id;

/** Invited in the mobilisation phase (◆: the plan gives no days); fourteen invited, ten take part. */
const [INVITED, ANSWERED] = ['2011-09-15', '2011-11-15'];

async function agreements(manager: EntityManager): Promise<void> {
  for (const { id, participation } of MUNICIPALITIES) {
    const declined = participation === 'NONE';
    await manager.query('insert into participation_agreement (organisation, invited_on, state, scope, answered_on) values ($1, $2, $3, $4, $5)',
      [id, INVITED, declined ? 'DECLINED' : 'ACCEPTED', declined ? null : participation, ANSWERED]);
  }
}

interface Member {
  person: string | null;
  role: string | null;
  task: string;
}

async function body(manager: EntityManager, organisation: string, kind: string, name: string, members: Member[]): Promise<void> {
  const id = idOf('governance body', organisation, name);
  await manager.query('insert into governance_body (id, organisation, kind, name, period_start) values ($1, $2, $3, $4, $5)', [id, organisation, kind, name, PROJECT_PERIOD.start]);
  for (const { person, role, task } of members) {
    await manager.query('insert into governance_member (body, organisation, person, outside_role, task) values ($1, $2, $3, $4, $5)', [id, organisation, person, role, task]);
  }
}

/** The heads of an organisation's administrations and its chief executive, first ones first. */
function heads(organisation: string): Member[] {
  const leading = liaOrganisation().employments.filter((each) => each.organisation === organisation && each.counted
    && ['MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'HEAD_OF_SOCIAL_SERVICES', 'SECTION_MANAGER'].includes(each.managerLevel ?? ''));
  return [...new Set(leading.map(({ person }) => person))].slice(0, 6).map((person, index) => ({ person, role: null, task: index === 0 ? 'CHAIR' : 'MEMBER' }));
}

const contactOf = (organisation: string): Member[] => liaOrganisation().roles
  .filter((each) => each.organisation === organisation && each.role === 'CONTACT_PERSON').slice(0, 1).map(({ person }) => ({ person, role: null, task: 'PROJECT_LEADER' }));

/** Who steers where (A03), who serves whom (A24), the 112 workplace meetings a month (A28), who was invited (A01). */
export async function loadGovernance(manager: EntityManager): Promise<void> {
  await agreements(manager);
  await body(manager, ASSOCIATION.id, 'STEERING', 'LiA:s styrgrupp', [
    { person: null, role: 'Förbundsdirektör', task: 'CHAIR' }, { person: null, role: 'Föreståndare för högskolans centrum för arbetsintegrerat lärande', task: 'MEMBER' },
    { person: null, role: 'Kommunchef, för de hela kommunerna', task: 'MEMBER' }]);
  const vanersborg = bySlug('vanersborg');
  const steering = heads(vanersborg);
  await body(manager, vanersborg, 'STEERING', 'Styrgrupp för LiA', steering);
  await body(manager, vanersborg, 'WORKING', 'Arbetsgrupp för LiA', [...contactOf(vanersborg), ...steering.slice(-2).map((each) => ({ ...each, task: 'MEMBER' }))]
    .filter((each, index, all) => all.findIndex(({ person }) => person === each.person) === index));
  await body(manager, bySlug('uddevalla'), 'MANAGEMENT_AS_STEERING', 'Socialtjänstens ledningsgrupp', heads(bySlug('uddevalla')));
  for (const slug of ['lysekil', 'munkedal', 'dals-ed']) await body(manager, bySlug(slug), 'STEERING', 'Styrgrupp för LiA', heads(bySlug(slug)));

  const { units } = liaOrganisation();
  for (const { name, host, served } of SHARED_UNITS) {
    const unit = units.find((each) => each.organisation === bySlug(host) && each.name === name);
    if (unit) await manager.query('insert into served_unit (unit, organisation, municipality) values ($1, $2, $3)', [unit.id, unit.organisation, bySlug(served)]);
  }
  const social = units.find((each) => each.organisation === bySlug('uddevalla') && each.kind === 'ADMINISTRATION' && each.sector === 'social services')!;
  await manager.query(`insert into meeting_frequency (unit, organisation, meetings_per_month, source) values ($1, $2, 112, 'activity plan, fact sheet')`, [social.id, social.organisation]);
  await manager.query(`update municipality_group set coordinator_role = 'KU8_COORDINATOR' where id = 'v8'`);
}
