/** What a complete answer is (A04): exactly so many distinct words of the instrument in each of three lists. */
import type { Values } from '@samlar/subgraph/value-types';
import { LISTS, type List } from '../culture-figures';

export type Answer = Record<List, readonly number[]>;

export interface AnswerProblem {
  list: List;
  code: 'WRONG_NUMBER' | 'REPEATED_WORD' | 'UNKNOWN_WORD';
  values: Values;
}

export function problemsOf(answer: Answer, words: ReadonlySet<number>, perList: number): AnswerProblem[] {
  return LISTS.flatMap((list) => {
    const chosen = answer[list];
    const problems: AnswerProblem[] = [];
    if (chosen.length !== perList) problems.push({ list, code: 'WRONG_NUMBER', values: { list, perList, chosen: chosen.length } });
    if (new Set(chosen).size !== chosen.length) problems.push({ list, code: 'REPEATED_WORD', values: { list } });
    const unknown = chosen.filter((word) => !words.has(word));
    if (unknown.length > 0) problems.push({ list, code: 'UNKNOWN_WORD', values: { words: unknown.join(', '), unknown: unknown.length } });
    return problems;
  });
}
