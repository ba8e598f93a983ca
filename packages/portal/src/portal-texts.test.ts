import { catalogueProblems } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';
import { SECTIONS } from './public-page/public-page';
import { publicTexts } from './public-page/public-texts';

test('every text of the portal is there in both languages', () => {
  expect([...catalogueProblems(portalTexts), ...catalogueProblems(publicTexts)]).toEqual([]);
});

test('each section of the public pages has a title and a text', () => {
  const keys = Object.entries(SECTIONS).flatMap(([subject, sections]) => sections.flatMap((section) => [`${subject}.${section}.title`, `${subject}.${section}.text`]));
  expect(Object.keys(publicTexts.sv)).toEqual(expect.arrayContaining(keys));
});
