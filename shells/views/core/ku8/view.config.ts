import { defineView } from '@samlar/view-build/define';

const assignment = { component: './src/assignment/assignment.tsx', path: '/visits/assignments/:id', order: 12, title: { sv: 'Ett besök', nb: 'Et besøk', da: 'Et besøg', en: 'A visit' } } as const;
const plan = { component: './src/plan/plan.tsx', path: '/visits/plans/:id', order: 13, title: { sv: 'En lärplan', nb: 'En læringsplan', da: 'En læringsplan', en: 'A learning plan' } } as const;

const board = {
  component: './src/board/board.tsx', path: '/visits/board', group: 'visits', order: 20, right: 'ku8:coordinate',
  title: { sv: 'Samordna besöken', nb: 'Samordne besøkene', da: 'Koordinér besøgene', en: 'Coordinate the visits' },
} as const;
const observers = {
  component: './src/observers/observers.tsx', path: '/visits/observers', group: 'visits', order: 30, right: 'ku8:coordinate',
  title: { sv: 'Observatörer', nb: 'Observatører', da: 'Observatører', en: 'Observers' },
} as const;

export default defineView({
  owner: 'core',
  name: 'ku8',
  slots: [
    {
      slot: 'municipality.page@1', component: './src/visits/visits.tsx', path: '/visits', group: 'visits', order: 10,
      title: { sv: 'Kollegabesök', nb: 'Kollegabesøk', da: 'Kollegabesøg', en: 'Peer visits' },
    },
    {
      slot: 'municipality.page@1', component: './src/request/new-request.tsx', path: '/visits/new', order: 11, right: 'ku8:request',
      title: { sv: 'Be om ett kollegabesök', nb: 'Be om et kollegabesøk', da: 'Bed om et kollegabesøg', en: 'Ask for a peer visit' },
    },
    { slot: 'municipality.page@1', ...assignment },
    { slot: 'association.page@1', ...assignment },
    { slot: 'municipality.page@1', ...plan },
    { slot: 'association.page@1', ...plan },
    {
      slot: 'municipality.page@1', component: './src/days/days.tsx', path: '/visits/days', order: 15,
      title: { sv: 'Observatörsdagar', nb: 'Observatørdager', da: 'Observatørdage', en: 'Observer days' },
    },
    { slot: 'municipality.page@1', ...board },
    { slot: 'association.page@1', ...board },
    { slot: 'municipality.page@1', ...observers },
    { slot: 'association.page@1', ...observers },
    {
      slot: 'municipality.home@1', component: './src/next-step/next-step.tsx', order: 30,
      title: { sv: 'Mina kollegabesök', nb: 'Mine kollegabesøk', da: 'Mine kollegabesøg', en: 'My peer visits' },
    },
  ],
});
