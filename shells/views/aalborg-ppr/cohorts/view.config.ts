import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'aalborg-ppr',
  name: 'cohorts',
  slots: [{
    slot: 'municipality.page@1', component: './src/cohorts.tsx', path: '/hold', group: 'start', order: 5,
    title: { sv: 'Konsult i lärandeledning', nb: 'Konsulent i læringsledelse', da: 'Konsulent i læringsledelse', en: 'Consultant in learning leadership' },
  }],
});
