import { fileStem } from './save-file';

test.each([
  ['Kvinnor bland chefer 2012', 'kvinnor-bland-chefer-2012'],
  ['V8:s kostnader, rad för rad', 'v8-s-kostnader-rad-for-rad'],
  ['–', 'figure'],
])('%s', (title, stem) => {
  expect(fileStem(title)).toBe(stem);
});
