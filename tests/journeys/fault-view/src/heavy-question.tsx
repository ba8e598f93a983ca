import { useViewQuery } from '@samlar/view-contract/query';
import type { ViewProps } from '@samlar/view-contract/view';
import { useEffect } from 'react';
import { SOUND } from './sound.query';

/** Lays hold of the shell's channel when it asks the view's own question, and asks that with variables that take the page seconds to go through, over and over. */
export default function HeavyQuestion({ organisation }: ViewProps) {
  useViewQuery(SOUND, { code: organisation.code! });
  useEffect(() => {
    const { postMessage } = MessagePort.prototype;
    let asking: ReturnType<typeof setInterval>;
    MessagePort.prototype.postMessage = function say(this: MessagePort, ...given: unknown[]) {
      Reflect.apply(postMessage, this, given);
      const question = given[0] as { kind: string };
      if (question.kind !== 'ask') return;
      MessagePort.prototype.postMessage = postMessage;
      asking = setInterval(() => Reflect.apply(postMessage, this, [{ ...question, variables: { heavy: new Uint8Array(3e7) } }]), 200);
    };
    return () => clearInterval(asking);
  }, []);
  return <p>Frågar</p>;
}
