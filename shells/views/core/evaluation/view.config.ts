import { defineView } from '@samlar/view-build/define';

const CULTURE = { sv: 'Kultur', nb: 'Kultur', da: 'Kultur', en: 'Culture' };
const SURVEY = { sv: 'Svara på kulturmätningen', nb: 'Svar på kulturmålingen', da: 'Svar på kulturmålingen', en: 'Answer the culture measurement' };
const RISKS = { sv: 'Risker', nb: 'Risikoer', da: 'Risici', en: 'Risks' };
const RISK = { sv: 'En risk', nb: 'En risiko', da: 'En risiko', en: 'One risk' };
const AGREEMENTS = { sv: 'Överenskommelser', nb: 'Avtaler', da: 'Aftaler', en: 'Agreements' };
const WAVES = { sv: 'Mätningar', nb: 'Målinger', da: 'Målinger', en: 'Measurements' };
const WAVE = { sv: 'En mätning', nb: 'En måling', da: 'En måling', en: 'One measurement' };
const GOALS = { sv: 'De sju frågorna', nb: 'De sju spørsmålene', da: 'De syv spørgsmål', en: 'The seven questions' };
const UNIT = { sv: 'En enhets kultur', nb: 'Kulturen i en enhet', da: 'Kulturen i en enhed', en: 'Culture of one unit' };

export default defineView({
  owner: 'core',
  name: 'evaluation',
  slots: [
    { slot: 'municipality.page@1', component: './src/culture/unit-culture.tsx', path: '/culture', group: 'evaluation', order: 10, right: 'culture:read', title: CULTURE },
    { slot: 'municipality.page@1', component: './src/culture/unit-culture.tsx', path: '/culture/:id', order: 11, right: 'culture:read', title: UNIT },
    { slot: 'association.page@1', component: './src/culture/programme-culture.tsx', path: '/culture', group: 'evaluation', order: 10, right: 'culture:read', title: CULTURE },
    { slot: 'association.page@1', component: './src/culture/unit-culture.tsx', path: '/culture/:id', order: 11, right: 'culture:read', title: UNIT },
    { slot: 'municipality.page@1', component: './src/goals/goals.tsx', path: '/goals', group: 'evaluation', order: 15, right: 'culture:read', title: GOALS },
    { slot: 'municipality.page@1', component: './src/survey/survey.tsx', path: '/survey', group: 'evaluation', order: 20, title: SURVEY },
    { slot: 'association.page@1', component: './src/goals/goals.tsx', path: '/goals', group: 'evaluation', order: 15, right: 'culture:read', title: GOALS },
    { slot: 'association.page@1', component: './src/survey/survey.tsx', path: '/survey', group: 'evaluation', order: 20, title: SURVEY },
    { slot: 'municipality.page@1', component: './src/risks/risks.tsx', path: '/risks', group: 'evaluation', order: 30, right: 'risk:read', title: RISKS },
    { slot: 'municipality.page@1', component: './src/risks/risk-page.tsx', path: '/risks/:id', order: 31, right: 'risk:read', title: RISK },
    { slot: 'association.page@1', component: './src/risks/risks.tsx', path: '/risks', group: 'evaluation', order: 30, right: 'risk:read', title: RISKS },
    { slot: 'association.page@1', component: './src/risks/risk-page.tsx', path: '/risks/:id', order: 31, right: 'risk:read', title: RISK },
    { slot: 'municipality.page@1', component: './src/agreements/agreements.tsx', path: '/agreements', group: 'evaluation', order: 40, title: AGREEMENTS },
    { slot: 'association.page@1', component: './src/agreements/agreements.tsx', path: '/agreements', group: 'evaluation', order: 40, title: AGREEMENTS },
    { slot: 'municipality.page@1', component: './src/waves/waves.tsx', path: '/waves', group: 'evaluation', order: 25, right: 'culture:run', title: WAVES },
    { slot: 'municipality.page@1', component: './src/waves/wave-page.tsx', path: '/waves/:id', order: 26, right: 'culture:run', title: WAVE },
    { slot: 'association.page@1', component: './src/waves/waves.tsx', path: '/waves', group: 'evaluation', order: 25, right: 'culture:run', title: WAVES },
    { slot: 'association.page@1', component: './src/waves/wave-page.tsx', path: '/waves/:id', order: 26, right: 'culture:run', title: WAVE },
    { slot: 'person.home@1', component: './src/home/culture-card.tsx', order: 50, right: 'culture:read', title: CULTURE },
    { slot: 'person.home@1', component: './src/home/risks-card.tsx', order: 60, right: 'risk:read', title: RISKS },
  ],
});
