import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'core',
  name: 'overview',
  slots: [
    {
      slot: 'municipality.page@1',
      component: './src/overview.tsx',
      path: '/overview',
      group: 'start',
      order: 10,
      title: { sv: 'Kommunens överblick', nb: 'Kommunens oversikt', da: 'Kommunens overblik', en: 'Municipality overview' },
    },
    {
      slot: 'association.page@1',
      component: './src/overview.tsx',
      path: '/municipalities/:code',
      order: 20,
      title: { sv: 'En kommuns överblick', nb: 'En kommunes oversikt', da: 'En kommunes overblik', en: 'Overview of one municipality' },
    },
  ],
});
