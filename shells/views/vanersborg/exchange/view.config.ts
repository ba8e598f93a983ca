import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'vanersborg',
  name: 'exchange',
  slots: [
    {
      slot: 'municipality.page@1', component: './src/exchange.tsx', path: '/with-dals-ed', group: 'learning', order: 36,
      title: { sv: 'Utbyte med Dals-Ed', nb: 'Utveksling med Dals-Ed', da: 'Udveksling med Dals-Ed', en: 'Exchange with Dals-Ed' },
    },
    {
      slot: 'municipality.home@1', component: './src/meetings-card.tsx', order: 30,
      title: { sv: 'Den röda tråden', nb: 'Den røde tråden', da: 'Den røde tråd', en: 'The red thread' },
    },
  ],
});
