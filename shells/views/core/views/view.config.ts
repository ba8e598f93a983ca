import { defineView } from '@samlar/view-build/define';

const title = { sv: 'Vyer i portalen', nb: 'Visninger i portalen', da: 'Visninger i portalen', en: 'Views in the portal' };

export default defineView({
  owner: 'core',
  name: 'views',
  slots: [
    { slot: 'municipality.page@1', component: './src/views.tsx', path: '/views', group: 'organisation', order: 40, right: 'organisation:write', title },
    { slot: 'association.page@1', component: './src/views.tsx', path: '/views', group: 'organisation', order: 40, right: 'organisation:write', title },
  ],
});
