import { addCost, groupCost, isBetter, type Arrangement, type Cost, type Pool } from './arrangement';
import { shuffle } from './seeded-random';

/** Moves one person, or swaps two, as long as that lowers the cost. Changes `arrangement`; returns its cost. */
export function improve(pool: Pool, arrangement: Arrangement, random: () => number): Cost {
  const costOf = groupCost(pool);
  const costs = arrangement.map(costOf);
  const people = shuffle(Array.from({ length: pool.graph.size }, (_, person) => person), random);
  const groupOf = new Int32Array(pool.graph.size);
  arrangement.forEach((group, index) => group.forEach((person) => (groupOf[person] = index)));

  for (let improved = true; improved; ) {
    improved = false;
    for (const person of people) {
      for (let to = 0; to < arrangement.length; to++) {
        if (to !== groupOf[person] && exchange(person, to)) improved = true;
      }
    }
  }
  return costs.reduce<Cost>(addCost, [0, 0, 0, 0, 0]);

  /** Takes the first bettering change between the person's group and `to`: a swap with somebody there, or a plain move. */
  function exchange(person: number, to: number): boolean {
    const from = groupOf[person]!;
    const before = addCost(costs[from]!, costs[to]!);
    const here = arrangement[from]!.filter((member) => member !== person);
    const there = arrangement[to]!;
    if (before[0] > 0 || here.length + 1 > there.length) {
      if (here.length > 0 && take(here, [...there, person], person, null)) return true;
    }
    for (const partner of there) {
      const others = there.filter((member) => member !== partner);
      if (take([...here, partner], [...others, person], person, partner)) return true;
    }
    return false;

    function take(newHere: number[], newThere: number[], mover: number, partner: number | null): boolean {
      const hereCost = costOf(newHere);
      if (hereCost[0] > before[0]) return false;
      const thereCost = costOf(newThere);
      if (!isBetter(addCost(hereCost, thereCost), before)) return false;
      [arrangement[from], arrangement[to], costs[from], costs[to]] = [newHere, newThere, hereCost, thereCost];
      groupOf[mover] = to;
      if (partner !== null) groupOf[partner] = from;
      return true;
    }
  }
}

/** Throws some people into other groups at random, to leave a place from which no single change leads on. */
export function shake(arrangement: Arrangement, people: number, random: () => number): void {
  for (let moved = 0; moved < people; moved++) {
    const from = arrangement[Math.floor(random() * arrangement.length)]!;
    const to = arrangement[Math.floor(random() * arrangement.length)]!;
    if (from === to || from.length < 2) continue;
    const [person] = from.splice(Math.floor(random() * from.length), 1);
    to.push(person!);
  }
}
