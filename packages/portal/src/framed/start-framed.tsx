import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter';
import '@samlar/view-contract/contract.css';
import '../portal.css';
import './framed.css';
import type { ViewRecord } from '@samlar/view-contract/registry';
import { ViewProvider, type ViewProps } from '@samlar/view-contract/view';
import { Component, Suspense, useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Contracted } from '../contracted';
import { useEndedLoop } from '../ended-loop';
import { loadView, trustViews, type ViewComponent } from '../federation';
import { holdPlace } from '../hold-place';
import { keepKeyboard } from '../keep-keyboard';
import { channelClient, type ChannelClient } from './channel-client';
import { paperHeight } from './paper-height';
import { TALLEST, type FrameCall, type Given, type PortalCall } from './channel';

/** Milliseconds after which a page that has grown or shrunk is taken to stand still. */
const SETTLED = 500;
/** … and from one telling of its height to the next: what grows with each picture would else call more often than the portal hears. */
const BETWEEN_HEIGHTS = 50;

type Say = (call: FrameCall) => void;

/** Inside the frame: says to the portal that it is here, and shows the one view it is told to. */
export function startFramed(): void {
  // The one way out that no policy closes.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(window, name);
  const receive = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== window.parent || !port) return;
    window.removeEventListener('message', receive);
    listen(port);
  };
  window.addEventListener('message', receive);
  window.parent.postMessage('here', '*');
}

function listen(port: MessagePort): void {
  const say: Say = (call) => port.postMessage(call);
  const channel = channelClient(say);
  const place = document.getElementById('portal')!;
  holdPlace(place);
  const root = createRoot(place);
  let shown: { view: ViewRecord; View: ViewComponent } | null = null;
  let given: Given;
  const draw = (): void => {
    document.documentElement.lang = given.language;
    // Left to the browser where it agrees, so that a dark frame is light on paper.
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.colorScheme = dark === (given.scheme === 'dark') ? 'auto' : given.scheme;
    if (shown) root.render(<Framed {...shown} given={given} say={say} channel={channel} />);
  };
  const take = (call: PortalCall): void => {
    if (call.kind === 'alive?') say({ kind: 'alive', number: call.number });
    else if (call.kind === 'answer') channel.answered(call);
    else {
      given = call.given;
      draw();
      if (call.kind === 'given') return;
      trustViews([call.view]);
      const { view } = call;
      loadView(view, call.module).then((View) => {
        shown = { view, View };
        draw();
      }, () => say({ kind: 'failed' }));
    }
  };
  port.onmessage = ({ data }) => take(data as PortalCall);
  followLinks(say);
  keepKeyboard();
  tellHeight(say);
  tellTitle(say);
}

function Framed({ view, View, given, say, channel }: { view: ViewRecord; View: ViewComponent; given: Given; say: Say; channel: ChannelClient }) {
  const props = useMemo((): ViewProps => ({
    viewer: given.viewer, organisation: given.organisation, language: given.language, params: given.params,
    search: new URLSearchParams(given.search),
    client: channel.client,
    navigate: (to, options) => say({ kind: 'navigate', to, replace: options?.replace ?? false }),
    notify: ({ kind, text }) => say({ kind: 'notify', notice: { kind, text: String(text).slice(0, 300) } }),
  }), [given, say, channel]);
  useEndedLoop(view.container, useCallback(() => say({ kind: 'failed' }), [say]));
  return (
    <Boundary say={say}>
      <Suspense>
        <ViewProvider props={props}><Contracted view={view} View={View} props={props} /></ViewProvider>
        <Drawn say={say} />
      </Suspense>
    </Boundary>
  );
}

/** Stands beside the view, so that it is only there when the view is. */
function Drawn({ say }: { say: Say }) {
  useEffect(() => say({ kind: 'drawn' }), [say]);
  return null;
}

/** React offers boundaries as classes only. */
class Boundary extends Component<{ say: Say; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.say({ kind: 'failed' });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

/** Addresses of the portal are the portal's to go to; the frame itself goes nowhere. */
function followLinks(say: Say): void {
  document.addEventListener('click', (event) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (href === null || href === undefined || href.startsWith('#')) return;
    const taken = event.defaultPrevented;
    event.preventDefault();
    if (!taken && /^(\/(?!\/)|\?)/.test(href)) say({ kind: 'navigate', to: href, replace: false });
  });
}

function tellHeight(say: Say): void {
  let told = -1;
  let toldAt = -Infinity;
  let measuring: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(telling);
    const early = toldAt + BETWEEN_HEIGHTS - performance.now();
    if (early > 0) {
      telling = setTimeout(tell, early);
      return;
    }
    const pixels = Math.min(Math.ceil(document.body.getBoundingClientRect().height), TALLEST);
    if (pixels === told) return;
    say({ kind: 'height', pixels });
    told = pixels;
    toldAt = performance.now();
    clearTimeout(measuring);
    measuring = setTimeout(() => say({ kind: 'paper-height', pixels: Math.min(paperHeight(), TALLEST) }), SETTLED);
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
}

/** A page says its title by `document.title`, here as in the portal's page. */
function tellTitle(say: Say): void {
  let told = document.title;
  new MutationObserver(() => {
    if (document.title && document.title !== told) say({ kind: 'title', text: document.title.slice(0, 200) });
    told = document.title;
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
}
