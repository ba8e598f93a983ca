import { Section } from '@samlar/view-contract/page';
import { titleIn } from '@samlar/view-contract/slot';
import { ViewProvider, type ViewProps } from '@samlar/view-contract/view';
import { MountedView } from './mounted-view';
import type { Placed } from './page-route';

/** The first is the one with most in it. On a narrow screen what comes after it then stands below the window's edge, and is not seen to move. */
const FIRST_ROWS = 2;

/** Views that stand as cards: on a portal's first page, or below another page. Nothing when there are none. */
export function Cards({ cards, props }: { cards: readonly Placed[]; props: ViewProps }) {
  if (cards.length === 0) return null;
  return (
    <ViewProvider props={props}>
      <div className="portal-cards">
        {cards.map(({ view, slot }, at) => (
          <Section key={`${view.base}${slot.module}`} title={titleIn(slot.title, props.language)}>
            <MountedView view={view} slot={slot} props={props} rows={at === 0 ? FIRST_ROWS : 1} />
          </Section>
        ))}
      </div>
    </ViewProvider>
  );
}
