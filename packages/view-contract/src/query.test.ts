import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { faultsOf } from './query';

const fault = (path: (string | number)[], extensions: Record<string, unknown>) => new GraphQLError('masked', { path, extensions });

test('errors fall into parts that are away and fields withheld', () => {
  const error = new CombinedError({
    graphQLErrors: [
      fault(['municipality', 'ku8'], { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ku8' }),
      fault(['municipality', 'trainedObservers'], { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ku8' }),
      fault(['municipality', 'programmes', 0, 'cost'], { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'budget' }),
      fault(['municipality', 'budget'], { code: 'FORBIDDEN' }),
    ],
  });
  expect(faultsOf(error)).toEqual({
    away: [
      { part: 'ku8', fields: ['municipality.ku8', 'municipality.trainedObservers'] },
      { part: 'budget', fields: ['municipality.programmes.cost'] },
    ],
    withheld: ['municipality.budget'],
  });
});

test('a fault nobody claims is a part without a name', () => {
  const error = new CombinedError({ graphQLErrors: [fault(['me'], { code: 'INTERNAL_SERVER_ERROR' })] });
  expect(faultsOf(error).away).toEqual([{ part: '', fields: ['me'] }]);
});

test('no error, no fault', () => {
  expect(faultsOf(undefined)).toEqual({ away: [], withheld: [] });
});
