import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'dals-ed',
  name: 'red-thread',
  slots: [{
    slot: 'municipality.page@1', component: './src/red-thread.tsx', path: '/red-thread', group: 'learning', order: 35,
    title: { sv: 'Den röda tråden', nb: 'Den røde tråden', da: 'Den røde tråd', en: 'The red thread' },
  }],
});
