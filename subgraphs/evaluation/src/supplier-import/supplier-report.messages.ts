import { messages } from '@samlar/subgraph/messages';

/** What a supplier's report gets said about it, besides what the reading of any table finds. */
export const say = messages({
  'unknown-unit': 'Mätningen omfattar ingen enhet ”{unit}”.',
  'respondents-differ': 'Enheten har {earlier, number} svar på rad {row} men {respondents, number} här.',
  'unit-missing': 'Rapporten saknar enheten {unit}; den får inget resultat.',
  'limiting-level': 'Begränsande ord finns bara på nivå 1–3, inte {level}.',
  'more-votes-than-people': '{votes, number} röster på ett ord, men bara {respondents, number} har svarat.',
  'word-differs': '”{word}” har en annan nivå eller art än på rad {row}.',
  'votes-differ': 'Enhetens röster är {votes, number}; {respondents, number} svar med {perList, number} ord ger {expected, number}.',
  'parts-exceed-whole': 'Enheten har {respondents, number} svar, men de under den har {below, number}.',
});

export type ReportCode = keyof typeof say.texts;
