import { useText } from '@samlar/view-contract/text';

const texts = {
  sv: {
    giver: 'Från',
    sum: 'Summa',
    gives: 'Ger',
    receives: 'Får',
    summary: '{total} totalt. Störst: {from} till {to}, {value}.',
    none: 'Inga än.',
    flow: '{from} till {to}: {value}',
  },
  en: {
    giver: 'From',
    sum: 'Sum',
    gives: 'Gives',
    receives: 'Receives',
    summary: '{total} in all. Largest: {from} to {to}, {value}.',
    none: 'None yet.',
    flow: '{from} to {to}: {value}',
  },
};

export const useFlowText = () => useText(texts);
export type FlowText = ReturnType<typeof useFlowText>;
