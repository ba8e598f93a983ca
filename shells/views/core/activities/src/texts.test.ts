import { catalogueProblems, translate } from '@samlar/view-contract/text';
import { texts as baseGroups } from './base-groups/base-group-texts';
import { texts as benefitForms } from './benefit-forms/benefit-forms-texts';
import { texts as aspirants } from './aspirants/aspirants-texts';
import { texts as conceptionMap } from './conception-map/conception-map-texts';
import { texts as followUps } from './follow-ups/follow-ups-texts';
import { formTexts } from './form-texts';
import { texts as meetingSeries } from './meeting-series/meeting-series-texts';
import { texts as programme } from './programme/programme-texts';
import { texts as myGroup } from './my-group/my-group-texts';
import { templateName, texts as newProgramme } from './new-programme/new-programme-texts';

test('every text is there in both languages', () => {
  for (const catalogue of [aspirants, baseGroups, benefitForms, conceptionMap, followUps, formTexts, meetingSeries, myGroup, newProgramme, programme]) expect(catalogueProblems(catalogue)).toEqual([]);
});

test('a template this view does not know is called by its id', () => {
  const t = (key: keyof typeof newProgramme.sv) => translate(newProgramme, 'en', key);
  expect(templateName('observer-follow-up', t)).toBe('Follow-up day for observers');
  expect(templateName('something-new', t)).toBe('something-new');
});
