import type { DataSource, EntityManager } from 'typeorm';
import { asViewer } from '@samlar/subgraph/database';
import { SYSTEM } from '@samlar/viewer/viewer';
import { programmes, risksScored, risksUnscored } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { PERSONAS } from '@samlar/lia/personas';
import { seeded } from '@samlar/lia/random';
import { GENERATED } from './caution';
import { closeWave } from './culture-result/close-wave';
import { generatedAnswers } from './demo-answers';
import { loadMeasures } from './demo-measures';
import { invitedUnits } from './demo-units';
import { OWN_INSTRUMENT } from './instrument';
import { said } from './refusal';
import { registerRisk } from './risk/risk.commands';
import { levelOf, scoreOf } from './risk/risk.rules';
import { openWave } from './wave/open-wave';
import type { WaveUnit } from './wave-unit';

/** The plan's two measurements. Days within the months it gives, dates of union information and response rates are invented (◆). */
const WAVES = [
  { id: '2012', title: 'Kulturmätning 1', opensOn: '2012-01-16', closesOn: '2012-02-24', unionDate: '2011-12-12', rate: 0.7, second: false },
  { id: '2013', title: 'Kulturmätning 2', opensOn: '2013-05-06', closesOn: '2013-05-31', unionDate: '2013-04-08', rate: 0.62, second: true },
] as const;
const UNITS_DEFINED_ON = '2012-01-01';
const REGISTERED_ON = '2012-01-02';
/** Reviews are invented too: those to be treated at once were due before the demonstration's day, the others come after it. */
const REVIEWS = { overdue: '2013-05-15', coming: '2013-09-02' };

async function loadWave(manager: EntityManager, wave: (typeof WAVES)[number], units: WaveUnit[]): Promise<void> {
  const { id, title, opensOn, closesOn, unionDate, rate, second } = wave;
  const opened = await openWave(manager, ASSOCIATION.id,
    { id, title, instrument: OWN_INSTRUMENT, opensOn, closesOn, unionDate, unitsDefinedOn: UNITS_DEFINED_ON, units }, GENERATED);
  if ('refused' in opened) throw new Error(`Wave ${id}: ${said(opened).message}`);
  const answers = units.flatMap((place) =>
    generatedAnswers(place, rate, second).map((answer) => ({ unit: place.unit, ...answer })));
  await manager.query('select load_generated_answers($1, $2, $3, $4, $5)', [
    id, answers.map(({ unit }) => unit), answers.map(({ personal }) => personal), answers.map(({ current }) => current),
    answers.map(({ desired }) => desired),
  ]);
  const closed = await closeWave(manager, id, closesOn);
  if ('refused' in closed) throw new Error(`Wave ${id}: ${said(closed).message}`);
}

/** The plan's sixteen risks. Owner and date of the two that must be treated at once are invented: the plan gives roles only. */
async function loadRisks(manager: EntityManager): Promise<void> {
  const leader = PERSONAS.find(({ role }) => role === 'PROCESS_LEADER')!.person;
  const actor = { person: null, today: REGISTERED_ON };
  const rows = [
    ...risksScored.rows.map((row) => ({ ...row, name: `scored ${row.number}` })),
    ...risksUnscored.rows.map((row) => ({ ...row, name: `unscored ${row.number}`, probability: null, consequence: null })),
  ];
  for (const { name, risk, probability, consequence, measure } of rows) {
    const atOnce = levelOf(scoreOf({ probability, consequence })) === 'TREAT_IMMEDIATELY';
    const done = await registerRisk(manager, {
      organisation: ASSOCIATION.id, scope: ASSOCIATION.id, title: risk!, probability, consequence, mitigation: measure,
      owner: atOnce ? leader : null, mitigationDue: atOnce ? '2012-06-01' : null, reviewOn: probability === null ? null : atOnce ? REVIEWS.overdue : REVIEWS.coming, programmeWide: true,
    }, actor, idOf('risk', name));
    if (done.refused !== undefined) throw new Error(`Risk ${name}: ${said(done).message}`);
  }
}

async function loadUsefulness(manager: EntityManager): Promise<void> {
  for (const { id } of programmes.rows) {
    const random = seeded(`usefulness ${id}`);
    const mean = 3.4 + random.next();
    const answers = Array.from({ length: random.between(12, 60) }, () => Math.max(1, Math.min(5, Math.round(mean + 2.4 * (random.next() - 0.5)))));
    await manager.query('select load_generated_usefulness($1, $2, $3)', [id, ASSOCIATION.id, answers]);
  }
}

/** Loads the programme's two culture measurements with invented answers, its sixteen risks and usefulness of its programmes. */
export async function loadDemo(dataSource: DataSource, progress: (text: string) => void): Promise<void> {
  const units = invitedUnits();
  await asViewer(dataSource, SYSTEM, async (manager) => {
    for (const wave of WAVES) {
      progress(`culture measurement ${wave.id}`);
      await loadWave(manager, wave, units);
    }
    progress('risks and usefulness');
    await loadRisks(manager);
    await loadUsefulness(manager);
    await loadMeasures(manager);
  });
}
