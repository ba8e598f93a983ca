import { said } from '../refusal';
import { obstacleToOpening } from './wave.rules';

const whole = { unit: 'whole', parent: null };
const plan = { opensOn: '2012-01-16', closesOn: '2012-02-24', unionDate: '2011-12-12', units: [whole, { unit: 'a', parent: 'whole' }] };

test('a wave with dates in order and one whole may open', () => expect(obstacleToOpening(plan)).toBeNull());

test.each([
  ['closes before it opens', { ...plan, closesOn: '2012-01-15' }, 'CLOSES_BEFORE_OPENING'],
  ['the unions are told too late', { ...plan, unionDate: '2012-01-17' }, 'UNIONS_NOT_INFORMED'],
  ['a unit stands twice', { ...plan, units: [whole, whole] }, 'UNIT_TWICE'],
  ['a label stands twice', { ...plan, units: [{ ...whole, label: 'x' }, { unit: 'a', parent: 'whole', label: 'x' }] }, 'LABEL_TWICE'],
  ['a parent is missing', { ...plan, units: [whole, { unit: 'a', parent: 'b' }] }, 'PARENT_MISSING'],
  ['units lie in a circle', { ...plan, units: [whole, { unit: 'a', parent: 'b' }, { unit: 'b', parent: 'a' }] }, 'UNIT_CIRCLE'],
  ['there are two wholes', { ...plan, units: [whole, { unit: 'b', parent: null }] }, 'ONE_WHOLE'],
])('not when %s', (_, planned, code) => expect(said(obstacleToOpening(planned)!).code).toBe(code));

test('what is in the way is said with what it is about', () => {
  const refused = said(obstacleToOpening({ ...plan, units: [whole, { unit: 'a', parent: 'b' }] })!);
  expect(refused).toMatchObject({ subject: 'a', message: 'Enheten a ligger under b, som inte finns i listan.', values: [{ name: 'unit', text: 'a' }, { name: 'parent', text: 'b' }] });
});
