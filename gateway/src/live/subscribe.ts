import type { Answers } from '@samlar/federation-executor/subscribe/subscribe-operation';
import { prepareOperation } from '../steps/execute';
import { mask } from '../steps/mask';
import { Refusal, type Exchange } from '../steps/step';
import type { GraphContext } from '../graph/graph-context';

/** Opens the subscription that is left after the steps before; every answer of it is masked. `fresh`: the context of one event, its viewer signed anew. */
export async function subscribe(exchange: Exchange, fresh: () => Promise<GraphContext>): Promise<Answers> {
  const { variables, context } = exchange;
  const { viewer } = context;
  const operation = await prepareOperation(exchange);
  if (!operation.subscribe) throw new Error('It is no subscription.');
  const subscriber = { ...(viewer.person !== null && { person: viewer.person }), ...(viewer.organisation !== null && { organisation: viewer.organisation }) };
  const given = await operation.subscribe({ variables, context, signal: context.signal, subscriber, eachEvent: fresh, viewer: JSON.stringify(viewer) });
  if ('refused' in given) {
    await mask({ ...exchange, answer: given.refused });
    throw new Refusal([]);
  }
  return masked(given.answers, exchange);
}

function masked(answers: Answers, exchange: Exchange): Answers {
  return {
    async next() {
      const { done, value } = await answers.next();
      if (done) return { done, value: undefined };
      const one: Exchange = { ...exchange, answer: value };
      await mask(one);
      return { done: false, value: one.answer! };
    },
    return: () => answers.return!(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
