import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter';
import '@samlar/view-contract/contract.css';
import './portal.css';
import type { Registry } from '@samlar/view-contract/registry';
import type { Session } from '@samlar/view-contract/session';
import type { PortalKind } from '@samlar/view-contract/slot';
import { fetchWords } from '@samlar/view-contract/text';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { trustViews } from './federation';
import { askNothing, holdPlace } from './hold-place';
import { keepKeyboard } from './keep-keyboard';
import { leaveStopped, NONE_STOPPED, type Stopped } from './leave-stopped';
import { Portal } from './portal';
import { Painted, readPainted } from './portal-name';
import { portalTexts } from './portal-texts';
import { fetchRegistry, fetchSession, firstLanguage } from './start-up';
import { tellDied } from './tell-died';
import { watchRegistry } from './watch-registry';
import { watchWriting } from './written';

export interface PortalSettings {
  kind: PortalKind;
  /** Address of the portal's GraphQL, on its own host. */
  graphql: string;
}

/** What the portal has to go by: both, or neither when the door did not answer. */
export type Opening = { session: Session; registry: Registry } | 'unreachable';

/** Milliseconds that a window which is not drawn is waited for. */
const NOT_DRAWN = 100;

/** Resolves when the page that came from the door has been painted: drawing the portal takes longer. */
const painted = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, NOT_DRAWN);
});

/** A door that does not answer is asked again, until it does. */
const SECONDS_BETWEEN_TRIES = 10;

/** Draws a portal in `#portal`. Who is there and which views it has are asked for side by side. */
export function startPortal(settings: PortalSettings): void {
  const place = document.getElementById('portal') as HTMLElement;
  holdPlace(place);
  askNothing();
  const head = <Painted {...readPainted(place)} />;
  const root = createRoot(place, { onUncaughtError: tellDied });
  let looking = false;
  let stopped = NONE_STOPPED;
  let nextTry: ReturnType<typeof setTimeout> | undefined;
  const open = async (): Promise<void> => {
    const opening = await Promise.all([fetchSession(), fetchRegistry(), painted()]).then(
      ([session, registry]): Opening => ({ session, registry }),
      (): Opening => 'unreachable',
    );
    clearTimeout(nextTry);
    if (opening === 'unreachable') nextTry = setTimeout(open, SECONDS_BETWEEN_TRIES * 1000);
    else {
      trustViews(opening.registry.views.filter(({ trust }) => trust === 'page'));
      if (!looking) leaveStopped(opening.registry, leave);
      looking = true;
    }
    draw(opening);
  };
  let drawn: Opening = 'unreachable';
  function draw(opening: Opening): void {
    drawn = opening;
    root.render(<Portal settings={settings} opening={opening} reopen={open} stopped={stopped} painted={head} />);
  }
  const leave = (now: Stopped): void => {
    stopped = now;
    // Gone before anybody asks what is written in the page.
    flushSync(() => draw(drawn));
  };
  watchWriting();
  keepKeyboard();
  void open();
  // Asked for beside them, as the first drawing waits for its words.
  const words = portalTexts[firstLanguage(settings.kind)];
  if (typeof words === 'function') void fetchWords(words);
  watchRegistry();
}
