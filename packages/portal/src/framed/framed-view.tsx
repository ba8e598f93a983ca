import { frameAddress } from '@samlar/view-contract/registry';
import { SLOTS, titleIn } from '@samlar/view-contract/slot';
import { Loading } from '@samlar/view-contract/state';
import { useScheme } from '@samlar/view-contract/view-2';
import { useContext, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { LOAD_LIMIT } from '../federation';
import type { MountingProps } from '../mounted-view';
import type { Fault } from '../view-fault';
import { AskContext } from './ask-document';
import type { Given, PortalCall } from './channel';
import { keepTyping } from './keep-typing';
import { limiter, MOST_CALLS, serveFrame } from './serve-frame';
import { shellParts } from './shell-parts';

/** Milliseconds between two questions whether the frame is alive, and for an answer. A frame that computes for longer is taken away. */
const BETWEEN = 3_000;
const PATIENCE = 8_000;

/**
 * A view that nobody has vetted, in a frame with an origin of its own (and, where the browser sets such frames apart, a process of its own): it reaches
 * the portal through one message channel and nothing else at all.
 */
export function FramedView({ view, slot, props, rows, onFault }: MountingProps) {
  const ask = useContext(AskContext);
  const frame = useRef<HTMLIFrameElement>(null);
  const say = useRef<((call: PortalCall) => void) | null>(null);
  const [height, setHeight] = useState(0);
  const [paperHeight, setPaperHeight] = useState(0);
  const [drawn, setDrawn] = useState(false);
  const scheme = useScheme();
  const { viewer, organisation, language, params } = props;
  const search = props.search.toString();
  const given = useMemo((): Given => ({ viewer, organisation, language, params, search, scheme }), [viewer, organisation, language, params, search, scheme]);
  // What changes from drawing to drawing must not take the frame down.
  const latest = useRef({ props, onFault, ask, given });
  useEffect(() => {
    latest.current = { props, onFault, ask, given };
  });

  useEffect(() => {
    const element = frame.current!;
    const { port1: port, port2: theirs } = new MessageChannel();
    let over = false;
    const letGo = keepTyping(element, () => fail('failed', 'it takes the keyboard from where the person works'));
    let loads = 0;
    let number = 0;
    let lastAlive = 0;
    let asking: ReturnType<typeof setInterval> | undefined;
    const tell = (call: PortalCall): void => port.postMessage(call);
    const fail = (fault: Fault, why: string): void => {
      if (over) return;
      close();
      latest.current.onFault(fault, new Error(`${view.owner}/${view.name}: ${why}`));
    };
    const late = setTimeout(() => fail('late', `nothing was drawn within ${LOAD_LIMIT / 1000} s`), LOAD_LIMIT);

    const serve = serveFrame({
      documents: new Set(view.documentIds),
      commands: new Set(view.commandIds),
      ask: (id, variables) => latest.current.ask(id, variables),
      drawn() {
        clearTimeout(late);
        setDrawn(true);
      },
      failed: (why) => fail('failed', why),
      alive(answered) {
        lastAlive = Math.max(lastAlive, answered);
      },
      height: setHeight,
      paperHeight: setPaperHeight,
      title: (text) => {
        if (SLOTS[slot.slot].page) document.title = text;
      },
      navigate: (to, replace) => latest.current.props.navigate(to.startsWith('?') ? `${location.pathname}${to}` : to, { replace }),
      notify: (notice) => latest.current.props.notify({ ...notice, text: `${titleIn(slot.title, latest.current.props.language)}: ${notice.text}` }),
      personActed: () => navigator.userActivation.isActive,
    }, tell);

    const spoken = limiter(MOST_CALLS);
    const greet = (event: MessageEvent): void => {
      // An origin of its own is written "null"; who sent it is what counts.
      if (event.source !== element.contentWindow) return;
      // Each takes a turn of the page's, heard or not: the frame is gone before the next.
      if (!spoken()) return flushSync(() => fail('failed', 'it calls past its channel, more often than a person could'));
      if (say.current) return;
      if (event.data !== 'here') {
        shellParts(event.data).then((parts) => over || element.contentWindow?.postMessage(parts, '*'), (error: unknown) => fail('failed', String(error)));
        return;
      }
      port.onmessage = ({ data }) => serve(data);
      element.contentWindow!.postMessage('channel', '*', [theirs]);
      say.current = tell;
      tell({ kind: 'show', view, module: slot.module, given: latest.current.given });
      asking = setInterval(() => {
        // What is not looked at is given little time by the browser.
        if (document.visibilityState !== 'visible') return;
        number += 1;
        const own = number;
        tell({ kind: 'alive?', number: own });
        setTimeout(() => lastAlive < own && document.visibilityState === 'visible' && fail('late', 'it does not answer'), PATIENCE);
      }, BETWEEN);
    };
    const loaded = (): void => {
      loads += 1;
      if (loads > 1) fail('failed', 'it went to another address');
    };
    function close(): void {
      over = true;
      letGo();
      clearTimeout(late);
      clearInterval(asking);
      window.removeEventListener('message', greet);
      element.removeEventListener('load', loaded);
      port.onmessage = null;
      port.close();
      say.current = null;
    }
    window.addEventListener('message', greet);
    element.addEventListener('load', loaded);
    element.src = frameAddress(view);
    return close;
  }, [view, slot]);

  useEffect(() => say.current?.({ kind: 'given', given }), [given]);

  return (
    <>
      {drawn ? null : <Loading rows={rows} />}
      <iframe
        ref={frame} className="portal-framed" data-drawn={drawn} title={titleIn(slot.title, language)} style={{ height, '--paper-height': `${paperHeight || height}px` } as CSSProperties}
        sandbox="allow-scripts allow-forms" allow="" referrerPolicy="no-referrer"
      />
    </>
  );
}
