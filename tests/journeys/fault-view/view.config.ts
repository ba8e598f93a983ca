import { LANGUAGES, type Titles } from '@samlar/view-contract/slot';
import { defineView } from '@samlar/view-build/define';

/** Every way to fail, a page each: `/faults/<way>`. The first one is well. */
const WAYS = ['sound', 'throws-at-load', 'throws-in-render', 'endless-loop', 'endless-match', 'endless-promise', 'burglar', 'overlay', 'liar', 'throws-when-left', 'listener-flood', 'empties-page', 'address-flood', 'huge', 'questions', 'odd-notices', 'caller', 'message-flood', 'heavy-question', 'focus-thief', 'form', 'changes-given', 'wanderer'];

const everywhere = (title: string): Titles => Object.fromEntries(LANGUAGES.map((language) => [language, title])) as Titles;

export default defineView({
  owner: 'faults', name: 'faults',
  slots: [
    ...WAYS.map((way, order) => ({ slot: 'municipality.page@1' as const, component: `./src/${way}.tsx`, path: `/faults/${way}`, order, title: everywhere(`Vy ${way}`) })),
    { slot: 'municipality.overview@1', component: './src/card.tsx', order: 90, title: everywhere('Kort') },
  ],
});
