import { useText } from '@samlar/view-contract/text';

const texts = {
  sv: {
    probability: 'Sannolikhet',
    consequence: 'Konsekvens',
    product: 'Risktal',
    number: 'Nr',
    risk: 'Risk',
    level: 'Nivå',
    before: 'Tidigare risktal',
    ACCEPTABLE: 'Kan accepteras (1–4)',
    SHOULD_BE_TREATED: 'Bör åtgärdas (5–14)',
    TREAT_IMMEDIATELY: 'Åtgärdas snarast (15–25)',
    summary: '{count, plural, one {# risk} other {# risker}}: {urgent} ska åtgärdas snarast, {treat} bör åtgärdas, {accept} kan accepteras.',
    chip: '{number}. {title}: sannolikhet {probability}, konsekvens {consequence}, risktal {product}',
  },
  en: {
    probability: 'Probability',
    consequence: 'Consequence',
    product: 'Risk score',
    number: 'No.',
    risk: 'Risk',
    level: 'Level',
    before: 'Score before',
    ACCEPTABLE: 'May be accepted (1–4)',
    SHOULD_BE_TREATED: 'Should be treated (5–14)',
    TREAT_IMMEDIATELY: 'Treat at once (15–25)',
    summary: '{count, plural, one {# risk} other {# risks}}: {urgent} to treat at once, {treat} should be treated, {accept} may be accepted.',
    chip: '{number}. {title}: probability {probability}, consequence {consequence}, score {product}',
  },
};

export const useRiskText = () => useText(texts);
