import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'fyrbodal',
  name: 'four-r',
  slots: [{
    slot: 'association.page@1', component: './src/four-r.tsx', path: '/four-r', group: 'start', order: 15,
    title: { sv: 'Regionen i fyra R', nb: 'Regionen i fire R', da: 'Regionen i fire R', en: 'The region in four Rs' },
  }],
});
