import { buildSchema } from 'graphql';
import { RESEARCH } from '@samlar/viewer/viewer';
import { printSubgraphSchema } from '@samlar/subgraph/schema';
import { PERSONAS } from '@samlar/lia/personas';
import { startTestSubgraph, testViewer, type TestSubgraph } from '@samlar/subgraph/testing';
import { loadDemo } from '../demo';
import { subgraph } from '../subgraph';

let server: TestSubgraph;
beforeAll(async () => {
  server = await startTestSubgraph(subgraph);
  await server.arrange(({ dataSource }) => loadDemo(dataSource, () => undefined));
});
afterAll(() => server?.stop());

const coordinator = testViewer(PERSONAS.find(({ role }) => role === 'KU8_COORDINATOR')!.person, '00000000-0000-4000-8000-000000000000', ['KU8_COORDINATOR'], true);
const SUMMARY = `query ($who: [_Any!]!) { _entities(representations: $who) { ... on Municipality { code trainedObservers
  ku8 { visitsGiven visitsReceived observers observerTarget observerDays observerDaysAbsence } } } }`;
const summaries = async (...codes: string[]) =>
  (await server.query(RESEARCH, SUMMARY, { who: codes.map((code) => ({ __typename: 'Municipality', code })) })).data._entities;

test('a municipality’s exchange is open to researchers; days of a handful are not', async () => {
  const [stromstad, fargelanda, uddevalla] = await summaries('1486', '1439', '1485');
  expect(stromstad).toMatchObject({ trainedObservers: 10, ku8: { visitsGiven: 4, visitsReceived: 2, observerTarget: 8, observerDaysAbsence: null } });
  expect(stromstad.ku8.observerDays).toBeGreaterThan(10);
  expect(fargelanda.ku8).toMatchObject({ visitsGiven: 0, visitsReceived: 0, observerDays: null, observerDaysAbsence: 'SUPPRESSED' });
  const inUnknownRound = await server.query(RESEARCH, '{ _entities(representations: [{ __typename: "Municipality", code: "1486" }]) { ... on Municipality { ku8(round: "1999") { visitsGiven } } } }');
  expect(inUnknownRound.data._entities).toEqual([{ ku8: null }]);
  expect(uddevalla).toMatchObject({ trainedObservers: 0, ku8: null });
});

test('visits given are the sums of the flows', async () => {
  const { data } = await server.query(RESEARCH, '{ visitFlows(round: "2012") { from { code } to { code } visits } }');
  const sums = new Map<string, number>();
  for (const { from, visits } of data.visitFlows) sums.set(from.code, (sums.get(from.code) ?? 0) + visits);
  for (const { code, ku8 } of await summaries(...sums.keys())) expect(ku8.visitsGiven).toBe(sums.get(code));
});

test('an unknown round is told apart from one without visits', async () => {
  expect((await server.query(RESEARCH, '{ visitFlows(round: "1999") { visits } }')).errors![0].extensions.code).toBe('NOT_FOUND');
});

test('researchers reach no request, team or observer', async () => {
  for (const ask of ['{ myRequests { id } }', '{ myAssignments { id } }', '{ observers { id } }']) {
    expect(Object.values((await server.query(RESEARCH, ask)).data)[0]).toEqual([]);
  }
  expect((await server.query(RESEARCH, '{ round(id: "2012") { board { count } } }')).errors![0].extensions.code).toBe('FORBIDDEN');
});

const BOARD = `{ round(id: "2012") { municipalities { code } board { stage requests { question status team { id } municipality { code } teamMembers { name person { id } } log { event }
  assignment { stage observers { id } seats { plannedDays } visitPlan { methods } evidence { text } feedback { text } learningMeeting { heldOn } learningPlan { goals steps { what } versions { version } } } } } } }`;

test('the whole board with every dossier costs a fixed number of statements', async () => {
  const all = await server.statementsOf(async () => {
    const { data } = await server.query(coordinator, BOARD);
    expect(data.round.board.flatMap((column: { requests: object[] }) => column.requests)).toHaveLength(23);
  });
  expect(all.length).toBeLessThanOrEqual(14);
  const municipalities = await server.statementsOf(() => summaries('1421', '1427', '1430', '1435', '1438', '1439', '1484', '1486'));
  expect(municipalities.length).toBe(3); // summaries, training, and what research may know of observers
});

test('nothing in the schema is a mark: no score, grade or ranking', () => {
  const schema = buildSchema(printSubgraphSchema(subgraph), { assumeValid: true, assumeValidSDL: true });
  const banned = /scor|grad(e|ing)|rank|rating|points?$|mark(s|ing)?$|betyg|poäng|level|percentile/i;
  const names: string[] = [];
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    names.push(type.name);
    if ('getFields' in type) {
      for (const field of Object.values(type.getFields()) as { name: string; args?: readonly { name: string }[] }[]) {
        names.push(`${type.name}.${field.name}`, ...(field.args ?? []).map((arg) => `${type.name}.${field.name}.${arg.name}`));
      }
    }
    if ('getValues' in type) names.push(...type.getValues().map(({ name }) => `${type.name}.${name}`));
  }
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => name.split('.').some((part) => banned.test(part)))).toEqual([]);
});
