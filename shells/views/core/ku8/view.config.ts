import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'core',
  name: 'ku8',
  slots: [
    {
      slot: 'municipality.page@1', component: './src/visits/visits.tsx', path: '/visits', group: 'visits', order: 10,
      title: { sv: 'Kollegabesök', en: 'Peer visits' },
    },
  ],
});
