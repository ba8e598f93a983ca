import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drift, supergraphFile, writeSupergraphs } from '../src/compose/supergraph-files';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'samlar-compose-'));
  for (const name of ['organisation', 'activities']) {
    mkdirSync(path.join(root, 'subgraphs', name), { recursive: true });
    cpSync(path.join(__dirname, 'fixture', `${name}.graphql`), path.join(root, 'subgraphs', name, 'schema.graphql'));
  }
  mkdirSync(path.join(root, 'subgraphs/unfinished'));
  const file = path.join(root, 'subgraphs/organisation/schema.graphql');
  writeFileSync(file, readFileSync(file, 'utf8').replace('me: Person', 'me: Person\n  greeting: String @tag(name: "research")'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what is written is up to date until a subgraph’s schema changes', () => {
  expect(drift(root)).toEqual(['portal', 'research']);
  expect(writeSupergraphs(root)).toEqual([supergraphFile(root, 'portal'), supergraphFile(root, 'research')]);
  expect(drift(root)).toEqual([]);
  const file = path.join(root, 'subgraphs/activities/schema.graphql');
  writeFileSync(file, readFileSync(file, 'utf8').replace('credits: Float', 'credits: Float points: Int'));
  expect(drift(root)).toContain('portal');
});

test('the committed supergraphs are what the committed schemas compose to', () => {
  expect(drift(path.resolve(__dirname, '../..'))).toEqual([]);
});
