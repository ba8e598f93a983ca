import { catalogueProblems, translate } from '@samlar/view-contract/text';
import { texts as baseGroups } from './base-groups/base-group-texts';
import { texts as benefitForms } from './benefit-forms/benefit-forms-texts';
import { texts as myGroup } from './my-group/my-group-texts';
import { templateName, texts as newProgramme } from './new-programme/new-programme-texts';

test('every text is there in both languages', () => {
  for (const catalogue of [baseGroups, benefitForms, myGroup, newProgramme]) expect(catalogueProblems(catalogue)).toEqual([]);
});

test('a template this view does not know is called by its id', () => {
  const t = (key: keyof typeof newProgramme.sv) => translate(newProgramme, 'en', key);
  expect(templateName('observer-follow-up', t)).toBe('Follow-up day for observers');
  expect(templateName('something-new', t)).toBe('something-new');
});
