import { randomUUID } from 'node:crypto';
import { commandsOf, member, startScene, type Scene } from '../fixture';

let scene: Scene;
let on: ReturnType<typeof commandsOf>;
beforeAll(async () => {
  scene = await startScene();
  on = commandsOf(scene);
});
afterAll(() => scene?.server.stop());

const propose = (passed: string) => scene.ask(scene.coordinator, `{ teamProposals(round: "2012"${passed}) {
  request { id } emptySeats keptAway { because observers } seats { observer { id municipality { code } } reasons { kind strength inFavour } } } }`);

async function distributed(round: string, wants: string[] = []): Promise<{ request: string; assignment: string }> {
  const { id } = await on.submit(scene.principal, { input: { round, team: randomUUID(), members: [member(scene.teacher)], question: 'q', wants } });
  return { request: id, assignment: (await on.distribute(scene.coordinator, { requests: [id] })).assignments[0].id };
}

test('neighbours come first, unless they came in the round before', async () => {
  const { request } = await distributed('2012');
  const homes = async (passed: string) => {
    const [team] = await propose(passed);
    expect(team).toMatchObject({ request: { id: request }, emptySeats: 0, keptAway: [] });
    return team.seats.map((seat: any) => seat.observer.municipality.code);
  };
  expect(await homes('')).toEqual(['1427', '1427']);

  await scene.server.arrange(async (manager) => {
    await manager.query(`insert into round (id, title, starts, ends) values ('2011', 'Omgång 2011', '2011-01-01', '2011-12-31')`);
    await manager.query(`insert into round_municipality select '2011', code from municipality`);
  });
  const past = await distributed('2011');
  await on.appoint(scene.coordinator, { input: { assignment: past.assignment, observers: [1, 2].map((n) => ({ observer: scene.observers[n]!.id, days: 1 })) } });

  expect(await homes('')).toEqual(['1438', '1438']);
  expect(await homes(', repeatPenalty: false')).toEqual(['1427', '1427']);
  const [team] = await propose(', repeatPenalty: true, teamSize: 4');
  const sotenas = team.seats.find((seat: any) => seat.observer.municipality.code === '1427');
  expect(sotenas.reasons).toContainEqual({ kind: 'REPEAT', strength: 1, inFavour: false });
  expect(sotenas.reasons).toContainEqual({ kind: 'NEIGHBOUR', strength: 1, inFavour: true });
});

test('a seat nobody can take is empty and says what kept the others away', async () => {
  for (const n of [3, 4]) await on.pause(scene.coordinator, { observer: scene.observers[n]!.id, reason: 'Föräldraledig.' });
  const [team] = await propose(', teamSize: 3');
  expect(team).toMatchObject({ emptySeats: 1, seats: [{}, {}] });
  expect(team.keptAway).toEqual(expect.arrayContaining([{ because: 'PAUSED', observers: 2 }, { because: 'SAME_MUNICIPALITY', observers: 1 }]));
});

test('a proposal that cannot be asked for is told so', async () => {
  await expect(propose(', teamSize: 5')).rejects.toThrow(/BAD_USER_INPUT/);
  await expect(propose(', daysPerVisit: 0.3')).rejects.toThrow(/BAD_USER_INPUT/);
  await expect(scene.ask(scene.principal, '{ teamProposals(round: "2012") { emptySeats } }')).rejects.toThrow(/FORBIDDEN/);
});
