import { randomUUID } from 'node:crypto';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { RESEARCH, type Viewer } from '@samlar/viewer/viewer';
import { subgraph } from '../subgraph';
import { arrangeOccasion } from '../test-programme';

let server: TestSubgraph;
const [municipality, large, small, school] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
beforeAll(async () => {
  process.env.TODAY = '2013-12-01';
  server = await startTestSubgraph(subgraph);
  await server.arrange(async (manager) => {
    await manager.query(
      `insert into unit_within (unit, whole, organisation) values ($1, $1, $1), ($2, $2, $1), ($2, $1, $1), ($3, $3, $1), ($3, $1, $1), ($4, $4, $1), ($4, $2, $1), ($4, $1, $1)`,
      [municipality, large, small, school]);
    const { occasion, sessions } = await arrangeOccasion(manager, 'course', [{ id: municipality, unit: large, manager: large, staff: [] }]);
    // Twelve women and eight men at a school of the large administration, three women in the small one; two did not complete.
    for (let index = 0; index < 23; index++) {
      const [person, enrolment] = [randomUUID(), randomUUID()];
      const unit = index < 20 ? school : small;
      await manager.query(`insert into participant values ($1, $2, $3, $4)`, [person, municipality, unit, index < 12 || index >= 20 ? 'WOMAN' : 'MAN']);
      await manager.query(
        `insert into enrolment (id, organisation, occasion, person, unit, status, requested_at, requested_by) values ($1, $2, $3, $4, $5, $6, now(), $4)`,
        [enrolment, municipality, occasion, person, unit, index < 2 ? 'ABSENT' : 'COMPLETED']);
      await manager.query('insert into attendance values ($1, $2, $3, true)', [enrolment, sessions[0], municipality]);
      if (index % 2) await manager.query(`insert into competence values ($1, 'LEARNING_LEADER', $2, $3, $4)`, [person, municipality, unit, index < 11 ? '2012-01-01' : '2013-01-01']);
    }
  });
});
afterAll(async () => {
  delete process.env.TODAY;
  await server.stop();
});

const FIELDS = `participationSummary { enrolled { total women men absence } completed { total women men } hours } trainedLearningLeaders { total }
  early: trainedLearningLeaders(at: "2012-06-01") { total } other: participationSummary(period: "2012") { enrolled { total } hours }`;
const WHOLE = 'participationSummary { enrolled { total women men absence } completed { total women men } hours } trainedLearningLeaders { total }';
async function figures(viewer: Viewer): Promise<Record<string, any>> {
  const ids = { municipality, large, small, school };
  const { data, errors } = await server.query(viewer, `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgUnit { ${viewer === RESEARCH ? WHOLE : FIELDS} } } }`, {
    of: Object.values(ids).map((id) => ({ __typename: 'OrgUnit', id })),
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.fromEntries(Object.keys(ids).map((name, index) => [name, data._entities[index]]));
}

test('signed-in people see the figures of a unit and everything below it', async () => {
  const found = await figures(testViewer(randomUUID(), municipality, ['UNIT_MANAGER']));
  expect(found.municipality).toEqual({
    participationSummary: { enrolled: { total: 23, women: 15, men: 8, absence: null }, completed: { total: 21, women: 13, men: 8 }, hours: 184 },
    trainedLearningLeaders: { total: 11 }, early: { total: 5 }, other: { enrolled: { total: 0 }, hours: 0 },
  });
  expect(found.small.participationSummary).toEqual({ enrolled: { total: 3, women: 3, men: 0, absence: null }, completed: { total: 3, women: 3, men: 0 }, hours: 24 });
  expect(found.school.trainedLearningLeaders).toEqual({ total: 10 });
});

test('researchers cannot derive the three from the municipality less its administration, nor the two who did not complete', async () => {
  const { municipality: whole, large: part, small: few, school: deep } = await figures(RESEARCH);
  expect(few.participationSummary).toMatchObject({ enrolled: { total: null, women: null, men: null, absence: 'SUPPRESSED' }, hours: null });
  expect([whole.participationSummary.enrolled.total, part.participationSummary.enrolled.total]).toContain(null);
  for (const { participationSummary: { enrolled, completed } } of [whole, part]) {
    if (enrolled.total !== null && completed.total !== null) expect(enrolled.total - completed.total).not.toBe(2);
  }
  expect([whole, part].some((unit) => unit.participationSummary.enrolled.total !== null || unit.participationSummary.completed.total !== null)).toBe(true);
  expect(deep.participationSummary.enrolled.absence).toBe('SUPPRESSED');
});

test('researchers get the whole programme and published days only: what could be subtracted is not answered', async () => {
  const ask = (field: string) => server.query(RESEARCH, `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgUnit { ${field} } } }`, { of: [{ __typename: 'OrgUnit', id: large }] });
  for (const field of ['participationSummary(period: "2012") { hours }', 'participationSummary(period: "ht 2012") { hours }', 'trainedLearningLeaders(at: "2012-06-01") { total }', 'trainedLearningLeaders(at: "2013-12-31") { total }']) {
    expect((await ask(field)).errors![0].extensions.code).toBe('BAD_USER_INPUT');
  }
  expect((await ask('trainedLearningLeaders(at: "2012-06-30") { total }')).data._entities[0]).toEqual({ trainedLearningLeaders: { total: 5 } });
});

test('a period that is neither a year nor a term is told plainly', async () => {
  const { errors } = await server.query(testViewer(randomUUID(), municipality, ['UNIT_MANAGER']), `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgUnit { participationSummary(period: "våren") { hours } } } }`, { of: [{ __typename: 'OrgUnit', id: small }] });
  expect(errors![0]).toMatchObject({ message: '"våren" är varken ett år (2012) eller en termin (ht 2012).', extensions: { code: 'BAD_USER_INPUT' } });
});
