import { groupSizes, surveyKey } from './env';

const kept = { ...process.env };
afterEach(() => {
  process.env = { ...kept };
});

test('a missing or short key is told, not replaced', () => {
  delete process.env.SURVEY_KEY;
  expect(surveyKey).toThrow('SURVEY_KEY is not set');
  process.env.SURVEY_KEY = 'short';
  expect(surveyKey).toThrow('32 characters');
});

test('group sizes may be raised and not lowered', () => {
  expect(groupSizes()).toEqual({ figures: 7, words: 10 });
  process.env.SURVEY_MINIMUM_GROUP = '12';
  expect(groupSizes()).toEqual({ figures: 12, words: 10 });
  process.env.SURVEY_MINIMUM_GROUP = '5';
  expect(groupSizes).toThrow('never lowered');
});
