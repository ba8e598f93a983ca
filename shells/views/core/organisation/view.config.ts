import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'core',
  name: 'organisation',
  slots: [
    {
      slot: 'municipality.page@1', component: './src/organisation.tsx', path: '/organisation', group: 'organisation', order: 10,
      title: { sv: 'Organisation', nb: 'Organisasjon', da: 'Organisation', en: 'Organisation' },
    },
    {
      slot: 'municipality.page@1', component: './src/unit.tsx', path: '/organisation/:id', order: 11,
      title: { sv: 'En enhet', nb: 'En enhet', da: 'En enhed', en: 'One unit' },
    },
    {
      slot: 'municipality.page@1', component: './src/governance.tsx', path: '/governance', group: 'organisation', order: 15, right: 'people:read',
      title: { sv: 'Mandat och styrning', nb: 'Mandat og styring', da: 'Mandat og styring', en: 'Mandate and governance' },
    },
    {
      slot: 'association.page@1', component: './src/gaps.tsx', path: '/governance', group: 'organisation', order: 15, right: 'people:read',
      title: { sv: 'Mandat och styrning', nb: 'Mandat og styring', da: 'Mandat og styring', en: 'Mandate and governance' },
    },
    {
      slot: 'municipality.page@1', component: './src/import.tsx', path: '/import', group: 'organisation', order: 20, right: 'organisation:write',
      title: { sv: 'Läs in uppgifter', nb: 'Les inn opplysninger', da: 'Indlæs oplysninger', en: 'Import' },
    },
    {
      slot: 'association.page@1', component: './src/import.tsx', path: '/import', group: 'organisation', order: 20, right: 'organisation:write',
      title: { sv: 'Läs in uppgifter', nb: 'Les inn opplysninger', da: 'Indlæs oplysninger', en: 'Import' },
    },
    {
      slot: 'association.page@1', component: './src/reach.tsx', path: '/reach', group: 'organisation', order: 10,
      title: { sv: 'Vilka programmet når', nb: 'Hvem programmet når', da: 'Hvem programmet når', en: 'Who the programme reaches' },
    },
  ],
});
