import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCacheRules } from '@samlar/federation-executor/cache/cache-rules';
import { as, PERSONAS, research, type PersonaName } from '../samlar';

const rules = readCacheRules(readFileSync(path.resolve(__dirname, '../../gateway/supergraph/portal.graphql'), 'utf8'))!;

/** All there is to ask of each type that is kept for everybody. Whoever makes another one public asks here whether it is. */
const OF_EVERYBODY: Record<string, string> = {
  Instrument: '{ wave(id: "2012") { instrument { id name version source wordsPerList words { word sv en level limiting } } } }',
};

test('what is kept for everybody is the same for everybody', async () => {
  const open = [...rules.types].filter(([, hint]) => hint?.seconds && hint.scope === 'public').map(([type]) => type);
  expect(open).toEqual(Object.keys(OF_EVERYBODY));
  expect([...rules.fields].filter(([, { hint }]) => hint?.seconds && hint.scope === 'public')).toEqual([]);
  for (const query of Object.values(OF_EVERYBODY)) {
    const answers = await Promise.all((Object.keys(PERSONAS) as PersonaName[]).map(async (name) => (await as(name))(query)));
    answers.push(await research(query));
    expect(answers[0]!.data.wave.instrument.words.length).toBeGreaterThan(10);
    for (const { data, errors } of answers) expect([data, errors]).toEqual([answers[0]!.data, undefined]);
  }
});

test('what is kept for one viewer is no other’s: units of an employer stay with it, whoever asked before', async () => {
  const query = '{ wave(id: "2012") { measurements(first: 500) { id kind } } }';
  const finer = async (name: PersonaName): Promise<string[]> => {
    const { data } = await (await as(name))(query);
    return data.wave.measurements.filter(({ kind }: any) => !['REGION', 'ASSOCIATION', 'MUNICIPALITY'].includes(kind)).map(({ id }: any) => id);
  };
  const [everybodys, tanums] = [await finer('analyst'), await finer('principal')];
  const again = await finer('analyst');
  const lysekils = await finer('unitManager');
  expect(everybodys.length).toBeGreaterThan(tanums.length);
  expect(again).toEqual(everybodys);
  expect(lysekils.filter((id) => tanums.includes(id))).toEqual([]);
  const { data } = await research(query);
  expect(data.wave.measurements.every(({ kind }: any) => ['REGION', 'ASSOCIATION', 'MUNICIPALITY'].includes(kind))).toBe(true);
});
