import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { instant, today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { composeBaseGroups } from './base-group.rules';
import type { ComposedGroup, ImpossibilityProof, RefusalCode } from './composition';
import { loadOrder } from './composition-order';
import { BASE_GROUP_SIZE, type SizePolicy } from './group-size';

export interface ComposeInput {
  municipality: string;
  target?: number | null;
  minimum?: number | null;
  maximum?: number | null;
  seed?: number | null;
}

export type ComposeOutcome =
  | { outcome: 'COMPOSED'; set: string }
  | { outcome: 'IMPOSSIBLE'; proof: ImpossibilityProof }
  | { outcome: 'REFUSED'; code: RefusalCode | 'NOT_YOUR_COMPOSITION' | 'LOCKED' | 'NOT_FOUND'; values?: Record<string, number>; subject?: string };

/**
 * Composes a municipality's managers in base groups and keeps the result as an unlocked set, in place of one not yet
 * locked. What was composed before is remembered, so that people meet new people next time.
 */
export async function composeGroups(context: Context, key: string, input: ComposeInput): Promise<ComposeOutcome> {
  requireRight(context.viewer, 'groups:compose');
  return runCommand(context, 'composeBaseGroups', key, async (manager): Promise<ComposeOutcome> => {
    const { municipality } = input;
    if (context.viewer.reach === 'organisation' && context.viewer.organisation !== municipality) {
      return { outcome: 'REFUSED', code: 'NOT_YOUR_COMPOSITION' };
    }
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`base groups of ${municipality}`]);
    const [before] = await manager.query('select id, locked_at from base_group_set where organisation = $1', [municipality]);
    if (before?.locked_at) return { outcome: 'REFUSED', code: 'LOCKED' };
    const size: SizePolicy = {
      target: input.target ?? BASE_GROUP_SIZE.target, minimum: input.minimum ?? BASE_GROUP_SIZE.minimum, maximum: input.maximum ?? BASE_GROUP_SIZE.maximum,
    };
    const seed = input.seed ?? 1;
    const result = composeBaseGroups({ ...(await loadOrder(manager, municipality)), size, seed });
    if (result.outcome === 'REFUSED' || result.outcome === 'IMPOSSIBLE') return result;
    if (result.outcome === 'NOT_FOUND') return { outcome: 'REFUSED', code: 'NOT_FOUND' };
    const set = await saveSet(manager, municipality, result.groups, { size, seed });
    await noteChange(manager, { organisation: municipality, set, kind: 'COMPOSED', person: context.viewer.person, reason: null, people: [] });
    await emit(manager, 'BaseGroupsComposed', municipality, { set, groups: result.groups.length, missing: result.missing.length });
    return { outcome: 'COMPOSED', set };
  });
}

const TITLE: Record<ComposedGroup['kind'], string> = { HEADS: 'Förvaltningschefernas basgrupp', ASPIRANTS: 'Aspiranternas basgrupp', ORDINARY: 'Basgrupp' };

/** Puts a composition in place of the municipality's unlocked one. `idFor` names groups where they must be the same every time. */
export async function saveSet(
  manager: EntityManager,
  organisation: string,
  groups: readonly ComposedGroup[],
  { size, seed, idFor = () => randomUUID() }: { size: SizePolicy; seed: number; idFor?: (thing: string) => string },
): Promise<string> {
  await manager.query('delete from base_group_set where organisation = $1', [organisation]);
  const set = idFor('set');
  await manager.query(
    `insert into base_group_set (id, organisation, target, minimum, maximum, seed, composed_at, period_start) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [set, organisation, size.target, size.minimum, size.maximum, seed, instant(), today()]);
  const rows = groups.map((group, index) => {
    const alike = groups.filter(({ kind }) => kind === group.kind);
    const number = alike.length > 1 || group.kind === 'ORDINARY' ? ` ${alike.indexOf(group) + 1}` : '';
    return { id: idFor(`group ${index + 1}`), number: index + 1, title: `${TITLE[group.kind]}${number}`, kind: group.kind, members: group.members };
  });
  await manager.query(
    `insert into base_group (id, organisation, set, number, title, kind, period_start)
     select id, $1, $2, number, title, kind, $7 from unnest($3::text[], $4::int[], $5::text[], $6::text[]) as rows (id, number, title, kind)`,
    [organisation, set, rows.map(({ id }) => id), rows.map(({ number }) => number), rows.map(({ title }) => title), rows.map(({ kind }) => kind), today()]);
  const members = rows.flatMap(({ id, members: people }) => people.map((person) => [id, person] as const));
  await manager.query(
    `insert into base_group_member (set, organisation, base_group, person) select $1, $2, base_group, person from unnest($3::text[], $4::uuid[]) as rows (base_group, person)`,
    [set, organisation, members.map(([group]) => group), members.map(([, person]) => person)]);
  return set;
}

export async function noteChange(
  manager: EntityManager,
  change: { organisation: string; set: string; kind: string; person: string | null; reason: string | null; people: string[] },
): Promise<void> {
  await manager.query('insert into base_group_change (organisation, set, by_person, kind, reason, people, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [change.organisation, change.set, change.person, change.kind, change.reason, change.people, instant()]);
}
