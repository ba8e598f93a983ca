import { oneATurn } from './one-a-turn';

it('does one piece of work a turn, in order, those too that come while another is done or fails', async () => {
  const turn = oneATurn();
  const done: string[] = [];
  let more: Promise<void> | undefined;
  const all = ['a', 'b', 'c'].map((name) => turn(() => {
    done.push(name);
    setImmediate(() => done.push(`after ${name}`));
    if (name === 'a') more = turn(() => void done.push('d'));
    if (name === 'b') throw new Error('not b');
  }));
  const outcomes = await Promise.allSettled(all);
  await more;
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(done.slice(0, 5)).toEqual(['a', 'after a', 'b', 'after b', 'c']);
  expect(done).toContain('d');
});
