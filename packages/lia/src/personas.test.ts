import { ASSOCIATION, MUNICIPALITIES } from './municipalities';
import { liaOrganisation } from './organisation';
import { PERSONAS } from './personas';

const { people, employments, roles } = liaOrganisation();

it('thirteen personas in the order of domain.md §4.1, each somebody else', () => {
  expect(PERSONAS.map(({ role, portal }) => `${role} ${portal}`)).toEqual([
    'EMPLOYEE lysekil', 'UNIT_MANAGER lysekil', 'PRINCIPAL tanum', 'LEARNING_LEADER dals-ed', 'OBSERVER stromstad',
    'KU8_COORDINATOR fyrbodal', 'PROCESS_LEADER fyrbodal', 'CONTACT_PERSON vanersborg', 'ANALYST fyrbodal', 'EVALUATOR fyrbodal',
    'RESEARCHER research', 'ADMIN fyrbodal', 'PARTNER_DEVELOPER research',
  ]);
  expect(new Set(PERSONAS.map(({ person }) => person)).size).toBe(13);
  expect(new Set(PERSONAS.map(({ subject }) => subject)).size).toBe(13);
});

it.each(PERSONAS)('$subject holds the role in the organisation and may open the portal', ({ person, role, organisation, portal, displayName }) => {
  expect(people.find(({ id }) => id === person)!.displayName).toBe(displayName);
  expect(roles.some((held) => held.person === person && held.role === role && held.organisation === organisation && held.end === null)).toBe(true);
  const home = MUNICIPALITIES.find(({ slug }) => slug === portal)?.id ?? ASSOCIATION.id;
  expect(organisation).toBe(home);
});

it('the employee is a caretaker led by the unit manager', () => {
  const [employee, manager] = PERSONAS;
  const employment = employments.find(({ person }) => person === employee!.person)!;
  expect(employment).toMatchObject({ title: 'vaktmästare', manager: manager!.person });
});

it('those from outside are employed nowhere in the programme', () => {
  for (const { person } of PERSONAS.filter(({ role }) => ['EVALUATOR', 'RESEARCHER', 'PARTNER_DEVELOPER'].includes(role))) {
    expect(employments.some((employment) => employment.person === person)).toBe(false);
  }
});
