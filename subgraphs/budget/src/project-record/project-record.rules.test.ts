import { clarificationRefusal } from './project-record.rules';

const written = new Set(['SUMMARY', 'ACCESSIBILITY', 'GENDER_MAINSTREAMING']);

test.each([
  ['GENDER_MAINSTREAMING', 'ACCESSIBILITY', '2010-10-25', null], ['ACCESSIBILITY', 'ACCESSIBILITY', '2010-10-25', 'REFERS_TO_ITSELF'],
  ['ACCESSIBILITY', 'GOALS', '2010-10-25', 'REFERS_TO_NOTHING'], ['GOALS', null, '2010-10-25', 'NO_SUCH_SECTION'],
  ['SUMMARY', null, '2013-06-04', 'DATED_LATER'], ['SUMMARY', null, '2013-06-03', null],
])('a clarification of %s that points to %s, dated %s: %s', (section, refersTo, datedOn, refused) => {
  expect(clarificationRefusal(written, { section, refersTo, datedOn }, '2013-06-03')).toBe(refused);
});
