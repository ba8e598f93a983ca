import { defineView } from '@samlar/view-build/define';

const CULTURE = { sv: 'Kultur', en: 'Culture' };
const SURVEY = { sv: 'Svara på kulturmätningen', en: 'Answer the culture measurement' };
const UNIT = { sv: 'En enhets kultur', en: 'Culture of one unit' };

export default defineView({
  owner: 'core',
  name: 'evaluation',
  slots: [
    { slot: 'municipality.page@1', component: './src/culture/unit-culture.tsx', path: '/culture', group: 'evaluation', order: 10, right: 'culture:read', title: CULTURE },
    { slot: 'municipality.page@1', component: './src/culture/unit-culture.tsx', path: '/culture/:id', order: 11, right: 'culture:read', title: UNIT },
    { slot: 'association.page@1', component: './src/culture/programme-culture.tsx', path: '/culture', group: 'evaluation', order: 10, right: 'culture:read', title: CULTURE },
    { slot: 'association.page@1', component: './src/culture/unit-culture.tsx', path: '/culture/:id', order: 11, right: 'culture:read', title: UNIT },
    { slot: 'municipality.page@1', component: './src/survey/survey.tsx', path: '/survey', group: 'evaluation', order: 20, title: SURVEY },
    { slot: 'association.page@1', component: './src/survey/survey.tsx', path: '/survey', group: 'evaluation', order: 20, title: SURVEY },
  ],
});
