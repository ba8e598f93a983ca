import { useEffect } from 'react';

/** Lays hold of the shell's channel when the shell next uses it, and asks with variables that take the page seconds to go through, over and over. */
export default function HeavyQuestion() {
  useEffect(() => {
    const { postMessage } = MessagePort.prototype;
    let asking: ReturnType<typeof setInterval>;
    MessagePort.prototype.postMessage = function say(this: MessagePort, ...given: unknown[]) {
      MessagePort.prototype.postMessage = postMessage;
      const question = { kind: 'ask', number: 1, document: 'a'.repeat(64), variables: { heavy: new Uint8Array(3e7) } };
      asking = setInterval(() => Reflect.apply(postMessage, this, [question]), 200);
      Reflect.apply(postMessage, this, given);
    };
    return () => clearInterval(asking);
  }, []);
  return <p>Frågar</p>;
}
