import { LANGUAGES, type Titles } from '@samlar/view-contract/slot';
import { defineView } from '@samlar/view-build/define';

/** A card made for contract 2, to stand beside cards of contract 1. */
export default defineView({
  owner: 'faults', name: 'second', contract: 2,
  slots: [{ slot: 'municipality.overview@1', component: './src/second.tsx', order: 91, title: Object.fromEntries(LANGUAGES.map((language) => [language, 'Andra'])) as Titles }],
});
