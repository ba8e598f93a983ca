import type { DataSource } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { asViewer } from '@samlar/subgraph/database';
import { RESEARCH } from '@samlar/viewer/viewer';
import { surveyKey } from '../env';
import { hashOfCode } from '../one-time-code';
import { refuse, type Refusal } from '../refusal';
import { problemsOf, type Answer } from './response.rules';

export type SubmitOutcome = { received: true } | Refusal;

/**
 * Burns the code and puts the answer in the ballot box, in one transaction. It runs as nobody, whoever is signed in, and
 * leaves no idempotency key, event or time behind: those would tie the answer to a person. The code is its own key: sent
 * twice, it counts once.
 */
export async function submitResponse(dataSource: DataSource, code: string, answer: Answer): Promise<SubmitOutcome> {
  const hash = hashOfCode(surveyKey(), code);
  return asViewer(dataSource, RESEARCH, async (manager) => {
    const [found] = await manager.query(
      `select c.used, i.words_per_list as "perList", array(select word from value_word v where v.instrument = i.id) as words
       from wave_of_code($1) c join wave w on w.id = c.wave join instrument i on i.id = w.instrument`, [hash]);
    if (!found) return refuse('UNKNOWN_CODE');
    if (found.used) return refuse('CODE_USED');
    const [problem] = problemsOf(answer, new Set<number>(found.words), found.perList);
    if (problem) return refuse(problem.code, null, problem.values);
    // Written in the word list's order: the order in which someone chose could be recognised.
    const sorted = [answer.personal, answer.current, answer.desired].map((list) => [...list].sort((a, b) => a - b));
    const [{ outcome }] = await manager.query('select cast_ballot($1, $2, $3, $4, $5) as outcome', [hash, ...sorted, today()]);
    if (outcome === 'RECEIVED') return { received: true as const };
    return refuse(outcome === 'CODE_USED' ? 'CODE_USED' : 'UNKNOWN_CODE');
  });
}
