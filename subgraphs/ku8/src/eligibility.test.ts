import { barsOf, type Bar, type ObserverFacts } from './eligibility';

const observer: ObserverFacts = {
  id: 'o', municipality: '1484', trained: true, active: true, daysTaken: 4, competences: [], barredTeams: ['relative'],
};
const visited = { team: 't', municipality: '1427' };

test.each<[string, Partial<ObserverFacts>, typeof visited, number, Bar[]]>([
  ['a neighbour with days left', {}, visited, 3, []],
  ['exactly the maximum', { daysTaken: 12 }, visited, 3, []],
  ['half a day past the maximum', { daysTaken: 12.5 }, visited, 3, ['NO_DAYS_LEFT']],
  ['own municipality', {}, { ...visited, municipality: '1484' }, 3, ['SAME_MUNICIPALITY']],
  ['a relative in the team', {}, { ...visited, team: 'relative' }, 3, ['OWN_WORKPLACE_OR_RELATIVE']],
  ['untrained and paused', { trained: false, active: false }, visited, 3, ['NOT_TRAINED', 'PAUSED']],
])('%s', (_, change, team, days, bars) => expect(barsOf({ ...observer, ...change }, team, days)).toEqual(bars));
