/** Invented answers for the demonstration, the same every time. They say nothing about any real workplace. */
import { seeded, type Random } from '@samlar/lia/random';
import { LISTS, type List } from './culture-figures';
import { OWN_WORDS } from './own-words';
import type { WaveUnit } from './wave-unit';

/** One answer's lists as PostgreSQL array literals. */
export type GeneratedAnswer = Record<List, string>;

const PER_LIST = 10;

/** How likely each word is in each list: some words are popular everywhere, limiting ones mostly in the culture now. */
function weightsOf(learning: number, hindrance: number): Record<List, Float64Array> {
  const taste = seeded('culture words');
  const weights = { personal: new Float64Array(OWN_WORDS.length), current: new Float64Array(OWN_WORDS.length), desired: new Float64Array(OWN_WORDS.length) };
  OWN_WORDS.forEach(({ level, limiting }, index) => {
    const popular = (): number => 0.3 + 2.7 * taste.next() ** 2;
    const personal = popular();
    const current = 0.5 * personal + 0.5 * popular();
    const desired = 0.4 * personal + 0.6 * popular();
    weights.personal[index] = limiting ? 0.03 : personal;
    weights.desired[index] = limiting ? 0.02 : desired * (level >= 4 && level <= 6 ? 1.5 : 1);
    weights.current[index] = limiting ? (0.2 + 9 * taste.next() ** 5) * hindrance : current * (level === 4 ? learning : 1);
  });
  return weights;
}

/** Ten different words, each step in proportion to the weights of those left (exponential races). */
function choose(weights: Float64Array, random: Random, races: Float64Array): string {
  const chosen: number[] = [];
  for (let word = 0; word < weights.length; word += 1) {
    races[word] = -Math.log(1 - random.next()) / weights[word]!;
    let at = chosen.length;
    if (at === PER_LIST && races[chosen[at - 1]!]! <= races[word]!) continue;
    if (at === PER_LIST) at -= 1;
    while (at > 0 && races[chosen[at - 1]!]! > races[word]!) {
      chosen[at] = chosen[at - 1]!;
      at -= 1;
    }
    chosen[at] = word;
  }
  return `{${chosen.map((index) => OWN_WORDS[index]!.word).sort((a, b) => a - b).join()}}`;
}

/** The answers of one unit in the first or second wave: of those invited, about `rate` answer. Colleagues answer alike. */
export function generatedAnswers({ unit, organisation, invited }: WaveUnit, rate: number, second: boolean): GeneratedAnswer[] {
  const employer = seeded(`culture employer ${organisation}`);
  const place = seeded(`culture place ${unit}`);
  const hindrance = (0.45 + 0.7 * employer.next()) * (0.7 + 0.6 * place.next());
  // A year later some places have a little less that hinders and some a little more: no clear result, as the plan expects.
  const weights = second ? weightsOf(0.95 + 0.35 * place.next(), hindrance * (0.82 + 0.4 * place.next())) : weightsOf(1, hindrance);
  const random = seeded(`culture answers ${unit} ${second ? 2 : 1}`);
  const willing = Math.min(0.95, rate * (0.92 + 0.16 * employer.next()) * (0.88 + 0.24 * place.next()));
  const races = new Float64Array(OWN_WORDS.length);
  const answers: GeneratedAnswer[] = [];
  for (let person = 0; person < invited; person += 1) {
    if (random.next() >= willing) continue;
    answers.push(Object.fromEntries(LISTS.map((list) => [list, choose(weights[list], random, races)])) as GeneratedAnswer);
  }
  return answers;
}
