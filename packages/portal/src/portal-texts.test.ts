import { catalogueProblems } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';
import { SECTIONS } from './screen/public-page';

test('every text of the portal is there in both languages', () => {
  expect(catalogueProblems(portalTexts)).toEqual([]);
});

test('each section of the public pages has a title and a text', () => {
  const keys = Object.entries(SECTIONS).flatMap(([subject, sections]) => sections.flatMap((section) => [`${subject}.${section}.title`, `${subject}.${section}.text`]));
  expect(Object.keys(portalTexts.sv)).toEqual(expect.arrayContaining(keys));
});
