import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'vastmanland',
  name: 'seminar',
  slots: [{
    slot: 'municipality.page@1', component: './src/seminar.tsx', path: '/seminar', group: 'start', order: 5,
    title: { sv: 'Dialogseminariet', nb: 'Dialogseminaret', da: 'Dialogseminaret', en: 'The dialogue seminar' },
  }],
});
