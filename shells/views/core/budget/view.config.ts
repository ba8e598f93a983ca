import { defineView } from '@samlar/view-build/define';

const title = { sv: 'Budget', en: 'Budget' };

export default defineView({
  owner: 'core',
  name: 'budget',
  slots: [
    { slot: 'municipality.page@1', component: './src/budget.tsx', path: '/budget', group: 'money', order: 10, right: 'money:read', title },
    { slot: 'association.page@1', component: './src/budget.tsx', path: '/budget', group: 'money', order: 10, right: 'money:read', title },
  ],
});
