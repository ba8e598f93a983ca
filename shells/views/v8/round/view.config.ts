import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'v8',
  name: 'round',
  slots: [{
    slot: 'association.page@1', component: './src/round.tsx', path: '/v8', group: 'visits', order: 5, right: 'ku8:coordinate',
    title: { sv: 'V8: läget i omgången', nb: 'V8: status i runden', da: 'V8: status i runden', en: 'V8: the round as it stands' },
  }],
});
