import type { EntityManager } from 'typeorm';
import { idOf } from '@samlar/lia/identity';
import { PARTNERS, partnerOf } from '@samlar/partners/partners';
import { AALBORG, AGENDA, DIALOGUE, GOTEBORG, LEADERS, RHYTHM, SUGGESTIONS, type PartnerProgramme } from '@samlar/partners/programmes';
import { partnerOrganisations } from '@samlar/partners/staff';
import type { Sex } from './base-group/composition';
import { DEMO_TODAY } from './demo-programmes';
import { insertRows } from './insert-rows';
import { alternating } from './meeting-rhythm/meeting-rhythm.rules';
import { deriveStaff, replaceStaff } from './staff-feed';
import { standingOf } from './standing';

const partners = partnerOrganisations();
const unitById = new Map(partners.units.map((unit) => [unit.id, unit]));
const employmentOf = new Map(partners.employments.map((each) => [each.person, each]));

function wholesOf(unit: string): string[] {
  const wholes: string[] = [];
  for (let at: string | null = unit; at !== null; at = unitById.get(at)!.parent) wholes.push(at);
  return wholes;
}

async function loadStaff(manager: EntityManager): Promise<void> {
  const sexes = new Map(partners.people.map(({ id, sex }) => [id, sex.toUpperCase() as Sex]));
  for (const { id: organisation } of PARTNERS) {
    const own = partners.employments.filter((each) => each.organisation === organisation);
    await replaceStaff(manager, {
      organisation,
      units: partners.units.filter((unit) => unit.organisation === organisation).map(({ id }) => ({ id, within: wholesOf(id) })),
      people: own.map(({ person, unit }) => ({ person, unit, sex: sexes.get(person)! })),
      placements: own.map((each) => ({
        id: each.id, person: each.person, unit: each.unit, administration: wholesOf(each.unit).find((whole) => unitById.get(whole)!.kind === 'ADMINISTRATION') ?? null,
        superior: each.manager, standing: standingOf(each.managerLevel, false), counted: each.counted,
      })),
    });
  }
  await deriveStaff(manager);
}

const instantOf = (on: string, time: string): string => `${on}T${time}:00Z`;
const sessionOf = (occasion: string, on: string): string => idOf('session', occasion, on);

async function loadProgramme(manager: EntityManager, { id, organisation, title, start, end, audience, source, planned, parts, occasions }: PartnerProgramme): Promise<void> {
  await insertRows(manager, 'programme', [{ id, organisation, title, period_start: start, period_end: end, audience, planned_participants: planned, grants: false, perspectives: [], source, accessibility_first: occasions.some((each) => each.accessibility !== undefined) }]);
  await insertRows(manager, 'programme_for', [{ programme: id, unit: organisation, organisation }]);
  await insertRows(manager, 'block', parts.map(({ title: name, days, overnight }, at) => ({ programme: id, number: at + 1, organisation, title: name, days, overnight: overnight ?? false, elective: false })));
  await insertRows(manager, 'occasion', occasions.map((each) => ({
    id: each.id, organisation, programme: id, block: each.block, title: each.title, period_start: each.days[0], period_end: each.days.at(-1), capacity: each.capacity,
    needs_approval: false, published_at: instantOf(start, '08:00'), closed_at: each.days.at(-1)! < DEMO_TODAY ? instantOf(each.days.at(-1)!, '18:00') : null,
  })));
  await insertRows(manager, 'session', occasions.flatMap((each) => each.days.map((on, at) => ({
    id: sessionOf(each.id, on), organisation, occasion: each.id, starts_at: instantOf(on, '07:00'), ends_at: instantOf(on, '14:00'), place: each.place, overnight: Boolean(each.overnight) && at === 0, days: 1,
  }))));
  const enrolments = occasions.flatMap((each) => each.people.map((person) => ({
    id: idOf('enrolment', each.id, person), organisation, occasion: each.id, person, unit: employmentOf.get(person)!.unit,
    status: each.days.at(-1)! < DEMO_TODAY ? 'COMPLETED' : 'CONFIRMED', requested_at: instantOf(start, '09:00'), requested_by: person,
  })));
  await insertRows(manager, 'enrolment', enrolments);
  await insertRows(manager, 'attendance', occasions.flatMap((each) => each.days.filter((on) => on < DEMO_TODAY).flatMap((on) =>
    each.people.map((person) => ({ enrolment: idOf('enrolment', each.id, person), session: sessionOf(each.id, on), organisation, present: true })))));
  await insertRows(manager, 'accessibility_answer', occasions.flatMap((each) => Object.entries(each.accessibility ?? {}).map(([area, answer]) => ({
    occasion: each.id, organisation, area, version: 1, answer, answered_at: instantOf(start, '10:00'),
  }))));
  const cycles = occasions.flatMap((each) => (each.actionLearning ?? []).map((cycle) => ({ ...cycle, occasion: each.id, id: idOf('action learning', each.id, cycle.team) })));
  await insertRows(manager, 'action_project', cycles.map((each) => ({ id: each.id, organisation, occasion: each.occasion, team: each.team, cycle: 1 })));
  await insertRows(manager, 'action_step', cycles.flatMap((each) => each.steps.map((text, at) => ({
    project: each.id, organisation, step: ['QUESTION', 'ACTION', 'OBSERVATION', 'REFLECTION', 'NEXT'][at], version: 1, text, written_at: instantOf('2013-04-15', '12:00'),
  }))));
}

async function loadNetworks(manager: EntityManager): Promise<void> {
  const { id: organisation } = partnerOf('goteborg');
  for (const { id, title, start, started, minimum, maximum, existing, continuation, members, decisions, answers } of GOTEBORG) {
    await insertRows(manager, 'network', [{
      id, organisation, title, period_start: start, minimum, maximum, municipalities: 1, existing_considered: existing, continuation_plan: continuation, started_at: started,
    }]);
    await insertRows(manager, 'network_member', members.map(({ person, assignment }) => ({ network: id, person, organisation, home_assignment: assignment })));
    await insertRows(manager, 'checklist_answer', answers.flatMap((answer, at) => (answer ? [{ network: id, organisation, number: at + 1, satisfied: !answer.plan, answer: answer.text, plan: answer.plan ?? null }] : [])));
    await insertRows(manager, 'establishment', decisions.map(({ administration, decidedOn, financing }) => ({ network: id, organisation, administration, decided_on: decidedOn, financing })));
  }
}

async function loadDialogue(manager: EntityManager): Promise<void> {
  const { id: organisation } = partnerOf('vastmanland');
  const seminar = idOf('dialogue seminar', DIALOGUE.title);
  await insertRows(manager, 'dialogue_seminar', [{ id: seminar, organisation, title: DIALOGUE.title, question: DIALOGUE.question, held_on: DIALOGUE.heldOn }]);
  const groups = DIALOGUE.groups.map((group) => ({ ...group, id: idOf('dialogue group', group.half, group.name) }));
  await insertRows(manager, 'dialogue_group', groups.map(({ id, half, name }) => ({ id, organisation, seminar, half, name })));
  await insertRows(manager, 'dialogue_statement', groups.flatMap(({ id, statements }) => statements.map(([theme, text], at) => ({
    id: idOf('dialogue statement', id, at), organisation, dialogue_group: id, theme, text, written_at: `${DIALOGUE.heldOn}T10:${String(10 + at)}:00Z`,
  }))));
}

/** What Västmanland’s groups asked for, taken up by the development team: its meetings in turn, and its suggestion box. */
async function loadWorkplace(manager: EntityManager): Promise<void> {
  const { id: organisation } = partnerOf('vastmanland');
  const { unit, startsOn, weeks, workplaceItems, reflectionItems } = RHYTHM;
  const rhythm = idOf('meeting rhythm', unit);
  await insertRows(manager, 'meeting_rhythm', [{ id: rhythm, organisation, unit, starts_on: startsOn, workplace_items: workplaceItems, reflection_items: reflectionItems, agreed_at: '2013-04-15T08:00:00Z' }]);
  await insertRows(manager, 'workplace_meeting', alternating(startsOn, weeks).map(({ number, kind, heldOn }) => ({ rhythm, organisation, number, kind, held_on: heldOn })));
  await insertRows(manager, 'agenda_item', AGENDA.map((item, at) => ({ ...item, id: idOf('agenda item', rhythm, at), organisation, rhythm, written_at: `2013-05-28T08:${String(10 + at)}:00Z` })));
  const staff = partners.employments.filter((each) => each.unit === unit).map(({ person }) => person);
  const slips = SUGGESTIONS.map((slip, at) => ({ ...slip, id: idOf('suggestion', at), author: slip.voice === 'NAMED' ? staff[at + 2]! : null }));
  await insertRows(manager, 'suggestion', slips.map(({ id, text, voice, author, madeOn }) => ({ id, organisation, unit, text, voice, author, made_on: madeOn })));
  await insertRows(manager, 'suggestion_step', slips.flatMap(({ id, done }) => done.map(([step, text, on], at) => ({ suggestion: id, organisation, number: at + 1, step, text, taken_on: on, taken_by: staff[0] }))));
}

/** The four partners' own programmes, networks and seminar, for their fictional people. */
export async function loadPartners(manager: EntityManager): Promise<void> {
  await insertRows(manager, 'apart', PARTNERS.map(({ id }) => ({ organisation: id })));
  await loadStaff(manager);
  await loadProgramme(manager, LEADERS);
  await loadProgramme(manager, AALBORG);
  await loadNetworks(manager);
  await loadDialogue(manager);
  await loadWorkplace(manager);
}
