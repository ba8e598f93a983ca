import { use } from 'react';

const NEVER = new Promise<string>(() => undefined);

export default function EndlessPromise() {
  return <p>{use(NEVER)}</p>;
}
