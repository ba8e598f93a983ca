import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'core',
  name: 'research',
  slots: [
    {
      slot: 'research.home@1', component: './src/tables-card.tsx', order: 10,
      title: { sv: 'Öppna tabeller', nb: 'Åpne tabeller', da: 'Åbne tabeller', en: 'Open tables' },
    },
    {
      slot: 'research.page@1', component: './src/tables.tsx', path: '/tables', group: 'data', order: 10,
      title: { sv: 'Tabeller', nb: 'Tabeller', da: 'Tabeller', en: 'Tables' },
    },
    {
      slot: 'research.page@1', component: './src/table.tsx', path: '/tables/:id', order: 20,
      title: { sv: 'En tabell', nb: 'En tabell', da: 'En tabel', en: 'A table' },
    },
    {
      slot: 'research.page@1', component: './src/explorer.tsx', path: '/research/graphql', group: 'data', order: 30,
      title: { sv: 'Frågeverktyg', nb: 'Spørreverktøy', da: 'Forespørgselsværktøj', en: 'Query explorer' },
    },
  ],
});
