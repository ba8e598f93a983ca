import { defineView } from '@samlar/view-build/define';

const catalogue = {
  component: './src/catalogue/catalogue.tsx', path: '/programmes', group: 'learning', order: 10,
  title: { sv: 'Program och kurser', nb: 'Programmer og kurs', da: 'Programmer og kurser', en: 'Programmes and courses' },
} as const;
const programme = {
  component: './src/programme/programme.tsx', path: '/programmes/:id', order: 11,
  title: { sv: 'Ett program', nb: 'Et program', da: 'Et program', en: 'A programme' },
} as const;
const newProgramme = {
  component: './src/new-programme/new-programme.tsx', path: '/programmes/new', order: 12, right: 'activities:plan',
  title: { sv: 'Nytt program', nb: 'Nytt program', da: 'Nyt program', en: 'New programme' },
} as const;
const baseGroups = {
  component: './src/base-groups/base-groups.tsx', path: '/base-groups', group: 'learning', order: 30, right: 'groups:compose',
  title: { sv: 'Basgrupper', nb: 'Basisgrupper', da: 'Basisgrupper', en: 'Base groups' },
} as const;
const networks = {
  component: './src/networks/networks.tsx', path: '/networks', group: 'learning', order: 40,
  title: { sv: 'Lärande nätverk', nb: 'Lærende nettverk', da: 'Lærende netværk', en: 'Learning networks' },
} as const;
const network = {
  component: './src/networks/network.tsx', path: '/networks/:id', order: 41,
  title: { sv: 'Ett nätverk', nb: 'Et nettverk', da: 'Et netværk', en: 'A network' },
} as const;

const followUps = {
  component: './src/follow-ups/follow-ups.tsx', path: '/follow-ups', group: 'learning', order: 26, right: 'people:read',
  title: { sv: 'Uppföljningsdagar', nb: 'Oppfølgingsdager', da: 'Opfølgningsdage', en: 'Follow-up days' },
} as const;
const conceptionMap = {
  component: './src/conception-map/conception-map.tsx', path: '/conception-maps/:id', order: 13,
  title: { sv: 'En föreställningskarta', nb: 'Et begrepskart', da: 'Et forestillingskort', en: 'A conception map' },
} as const;

export default defineView({
  owner: 'core',
  name: 'activities',
  slots: [
    { slot: 'municipality.page@1', ...catalogue },
    { slot: 'association.page@1', ...catalogue },
    { slot: 'municipality.page@1', ...programme },
    { slot: 'municipality.page@1', ...newProgramme },
    { slot: 'association.page@1', ...newProgramme },
    {
      slot: 'municipality.page@1', component: './src/benefit-forms/benefit-forms.tsx', path: '/benefit-forms', group: 'learning', order: 22,
      title: { sv: 'Nyttoformulär', nb: 'Nytteskjema', da: 'Udbytteskemaer', en: 'Benefit forms' },
    },
    {
      slot: 'municipality.page@1', component: './src/my-group/my-group.tsx', path: '/my-group', group: 'learning', order: 29,
      title: { sv: 'Min basgrupp', nb: 'Min basisgruppe', da: 'Min basisgruppe', en: 'My base group' },
    },
    {
      slot: 'municipality.page@1', component: './src/seats/seats.tsx', path: '/seats', group: 'learning', order: 20, right: 'seats:manage',
      title: { sv: 'Platser för medarbetare', nb: 'Plasser for medarbeidere', da: 'Pladser til medarbejdere', en: 'Seats for my staff' },
    },
    { slot: 'municipality.page@1', ...followUps },
    { slot: 'association.page@1', ...followUps },
    { slot: 'municipality.page@1', ...conceptionMap },
    { slot: 'association.page@1', ...conceptionMap },
    {
      slot: 'association.page@1', component: './src/meeting-series/meeting-series.tsx', path: '/meeting-series', group: 'learning', order: 24, right: 'activities:plan',
      title: { sv: 'Gemensamma möten', nb: 'Felles møter', da: 'Fælles møder', en: 'Joint meetings' },
    },
    {
      slot: 'municipality.page@1', component: './src/aspirants/aspirants.tsx', path: '/aspirants', group: 'learning', order: 31, right: 'groups:compose',
      title: { sv: 'Aspiranter', nb: 'Aspiranter', da: 'Aspiranter', en: 'Aspirants' },
    },
    { slot: 'municipality.page@1', ...baseGroups },
    { slot: 'association.page@1', ...programme },
    { slot: 'association.page@1', ...baseGroups, component: './src/base-groups/municipality-choice.tsx' },
    { slot: 'association.page@1', ...baseGroups, path: '/base-groups/:id', group: undefined, order: 31 },
    { slot: 'municipality.page@1', ...networks },
    { slot: 'association.page@1', ...networks },
    { slot: 'municipality.page@1', ...network },
    { slot: 'association.page@1', ...network },
    { slot: 'municipality.home@1', component: './src/next-up/next-up.tsx', order: 10, title: { sv: 'Det här är på gång för dig', nb: 'Dette skjer for deg framover', da: 'Dine næste aktiviteter', en: 'What is next for you' } },
  ],
});
