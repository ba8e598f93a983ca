/** What a complete answer is (A04): exactly so many distinct words of the instrument in each of three lists. */
import { LISTS, type List } from '../culture-figures';

export type Answer = Record<List, readonly number[]>;

export interface AnswerProblem {
  list: List;
  code: 'WRONG_NUMBER' | 'REPEATED_WORD' | 'UNKNOWN_WORD';
  sv: string;
  en: string;
}

const NAMES: Record<List, { sv: string; en: string }> = {
  personal: { sv: 'den du är', en: 'who you are' },
  current: { sv: 'kulturen nu', en: 'the culture now' },
  desired: { sv: 'kulturen du önskar', en: 'the culture you wish for' },
};

export function problemsOf(answer: Answer, words: ReadonlySet<number>, perList: number): AnswerProblem[] {
  return LISTS.flatMap((list) => {
    const chosen = answer[list];
    const { sv, en } = NAMES[list];
    const problems: AnswerProblem[] = [];
    if (chosen.length !== perList) {
      problems.push({
        list,
        code: 'WRONG_NUMBER',
        sv: `Välj exakt ${perList} ord för ${sv}; du har valt ${chosen.length}.`,
        en: `Choose exactly ${perList} words for ${en}; you have chosen ${chosen.length}.`,
      });
    }
    if (new Set(chosen).size !== chosen.length) {
      problems.push({
        list,
        code: 'REPEATED_WORD',
        sv: `Samma ord står mer än en gång för ${sv}.`,
        en: `The same word stands more than once for ${en}.`,
      });
    }
    const unknown = chosen.filter((word) => !words.has(word));
    if (unknown.length > 0) {
      problems.push({
        list,
        code: 'UNKNOWN_WORD',
        sv: `Ord ${unknown.join(', ')} finns inte i ordlistan.`,
        en: `Word ${unknown.join(', ')} is not in the word list.`,
      });
    }
    return problems;
  });
}
