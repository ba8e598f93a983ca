import fc from 'fast-check';
import { refused } from '../refusal.messages';
import { heatMapOf, levelOf, problemsOf, reviewOverdue, scoreOf, trendOf } from './risk.rules';

const none = { owner: null, mitigation: null, mitigationDue: null };
const planned = { owner: 'someone', mitigation: 'follow up', mitigationDue: '2012-06-01' };
const scale = fc.integer({ min: 1, max: 5 });

test.each([[1, 'ACCEPTABLE'], [4, 'ACCEPTABLE'], [5, 'SHOULD_BE_TREATED'], [12, 'SHOULD_BE_TREATED'], [14, 'SHOULD_BE_TREATED'],
  [15, 'TREAT_IMMEDIATELY'], [16, 'TREAT_IMMEDIATELY'], [25, 'TREAT_IMMEDIATELY'], [null, null]])('score %p is %s', (score, level) =>
  expect(levelOf(score)).toBe(level));

test('the eight scored risks of the plan', () => {
  const plan = [[3, 4], [4, 3], [3, 4], [4, 4], [2, 5], [4, 4], [3, 4], [3, 4]] as const;
  const scores = plan.map(([probability, consequence]) => scoreOf({ probability, consequence }));
  expect(scores).toEqual([12, 12, 12, 16, 10, 16, 12, 12]);
  expect(scores.filter((score) => levelOf(score) === 'TREAT_IMMEDIATELY')).toHaveLength(2);
  expect(scores.filter((score) => levelOf(score) === 'ACCEPTABLE')).toHaveLength(0);
});

test('the level always follows from the product, and only 15 or more demands owner, mitigation and date', () => {
  fc.assert(fc.property(scale, scale, (probability, consequence) => {
    const product = probability * consequence;
    const level = product <= 4 ? 'ACCEPTABLE' : product <= 14 ? 'SHOULD_BE_TREATED' : 'TREAT_IMMEDIATELY';
    expect(levelOf(scoreOf({ probability, consequence }))).toBe(level);
    expect(problemsOf({ probability, consequence }, none)).toHaveLength(product >= 15 ? 3 : 0);
    expect(problemsOf({ probability, consequence }, planned)).toEqual([]);
  }));
});

test('a blank mitigation is none', () => {
  expect(problemsOf({ probability: 4, consequence: 4 }, { ...planned, mitigation: '  ' }).map(({ field }) => field)).toEqual(['mitigation']);
});

test('half an assessment and values off the scale are refused', () => {
  expect(problemsOf({ probability: 3, consequence: null }, none)).toMatchObject([{ code: 'HALF_ASSESSED', field: 'consequence' }]);
  fc.assert(fc.property(fc.double({ noNaN: true }).filter((x) => ![1, 2, 3, 4, 5].includes(x)), (value) => {
    expect(problemsOf({ probability: value, consequence: 3 }, planned)).toMatchObject([{ code: 'OUT_OF_SCALE', field: 'probability' }]);
  }));
});

test('each problem has the values its words need', () => {
  const said = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ code, values }) => refused(code, null, values).message);
  expect(said({ probability: 4, consequence: 4 }, { ...planned, owner: null, mitigationDue: null })).toEqual([
    'En risk på 15 eller mer ska åtgärdas snarast: ange en ansvarig.', 'En risk på 15 eller mer ska åtgärdas snarast: ange ett datum för åtgärden.',
  ]);
  expect(said({ probability: 9, consequence: 3 }, planned)).toEqual(['Värdet ska vara ett heltal från 1 till 5, inte 9.']);
});

test('the heat map holds every assessed risk once, and the others beside it', () => {
  const risk = fc.record({
    id: fc.uuid(),
    both: fc.option(fc.tuple(scale, scale), { nil: null }),
  }).map(({ id, both }) => ({ id, probability: both?.[0] ?? null, consequence: both?.[1] ?? null }));
  fc.assert(fc.property(fc.uniqueArray(risk, { selector: ({ id }) => id }), (risks) => {
    const { cells, notAssessed } = heatMapOf(risks);
    expect(cells).toHaveLength(25);
    expect([...cells.flatMap((cell) => cell.risks), ...notAssessed].sort()).toEqual(risks.map(({ id }) => id).sort());
    for (const cell of cells) expect(cell.score).toBe(cell.probability * cell.consequence);
  }));
});

test('a trend needs two scored assessments', () => {
  const at = (probability: number | null) => ({ probability, consequence: probability === null ? null : 3 });
  expect(trendOf([at(3)])).toBeNull();
  expect(trendOf([at(null), at(3)])).toBeNull();
  expect(trendOf([at(5), at(2), at(3)])).toBe('RISING');
  expect(trendOf([at(3), at(2)])).toBe('FALLING');
  expect(trendOf([at(3), at(3)])).toBe('UNCHANGED');
});

test('a review is overdue the day after, while the risk is open', () => {
  expect(reviewOverdue({ reviewOn: '2012-06-01', closedOn: null }, '2012-06-01')).toBe(false);
  expect(reviewOverdue({ reviewOn: '2012-06-01', closedOn: null }, '2012-06-02')).toBe(true);
  expect(reviewOverdue({ reviewOn: '2012-06-01', closedOn: '2012-05-01' }, '2012-06-02')).toBe(false);
  expect(reviewOverdue({ reviewOn: null, closedOn: null }, '2012-06-02')).toBe(false);
});
