import { defineView } from '@samlar/view-build/define';

const title = { sv: 'Budget', nb: 'Budsjett', da: 'Budget', en: 'Budget' };
const record = { sv: 'Projektakt', nb: 'Prosjektmappe', da: 'Projektmappe', en: 'Project record' };

export default defineView({
  owner: 'core',
  name: 'budget',
  slots: [
    { slot: 'municipality.page@1', component: './src/budget.tsx', path: '/budget', group: 'money', order: 10, right: 'money:read', title },
    { slot: 'association.page@1', component: './src/budget.tsx', path: '/budget', group: 'money', order: 10, right: 'money:read', title },
    {
      slot: 'association.page@1', component: './src/funder.tsx', path: '/funder', group: 'money', order: 20, right: 'money:read',
      title: { sv: 'Redovisning till finansiären', nb: 'Rapportering til finansiøren', da: 'Rapportering til finansieringskilden', en: 'Reports to the funder' },
    },
    { slot: 'association.page@1', component: './src/record.tsx', path: '/record', group: 'money', order: 30, right: 'money:read', title: record },
  ],
});
