import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'goteborg-cfs',
  name: 'networks',
  slots: [{
    slot: 'municipality.page@1', component: './src/networks.tsx', path: '/thirteen-questions', group: 'start', order: 5,
    title: { sv: 'Tretton frågor före start', nb: 'Tretten spørsmål før start', da: 'Tretten spørgsmål før start', en: 'Thirteen questions before the start' },
  }],
});
