import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'core',
  name: 'association',
  slots: [
    {
      slot: 'association.page@1', component: './src/comparison.tsx', path: '/comparison', group: 'start', order: 10,
      title: { sv: 'Fjorton kommuner', nb: 'Fjorten kommuner', da: 'Fjorten kommuner', en: 'Fourteen municipalities' },
    },
    {
      slot: 'association.page@1', component: './src/exchange.tsx', path: '/exchange', group: 'visits', order: 10,
      title: { sv: 'Utbyte mellan kommuner', nb: 'Utveksling mellom kommuner', da: 'Udveksling mellem kommuner', en: 'Exchange between municipalities' },
    },
    {
      slot: 'association.home@1', component: './src/coverage-card.tsx', order: 10,
      title: { sv: 'Så långt når programmet', nb: 'Så langt når programmet', da: 'Så langt når programmet', en: 'How far the programme reaches' },
    },
  ],
});
