import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'smedjebacken',
  name: 'leaders',
  slots: [{
    slot: 'municipality.page@1', component: './src/leaders.tsx', path: '/leaders', group: 'start', order: 5,
    title: { sv: 'Ledarutveckling och utbyten', nb: 'Lederutvikling og utveksling', da: 'Lederudvikling og udveksling', en: 'Leader development and mobilities' },
  }],
});
