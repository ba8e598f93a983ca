import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'lysekil-munkedal-sotenas',
  name: 'shared-units',
  slots: [{
    slot: 'municipality.page@1', component: './src/shared-units.tsx', path: '/shared-units', group: 'organisation', order: 40, right: 'people:read',
    title: { sv: 'Delade enheter och chefer', nb: 'Delte enheter og ledere', da: 'Delte enheder og ledere', en: 'Shared units and managers' },
  }],
});
