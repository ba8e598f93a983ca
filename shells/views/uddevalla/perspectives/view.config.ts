import { defineView } from '@samlar/view-build/define';

export default defineView({
  owner: 'uddevalla',
  name: 'perspectives',
  slots: [
    {
      slot: 'municipality.page@1', component: './src/perspectives.tsx', path: '/perspectives', group: 'learning', order: 45,
      title: { sv: 'Hälsa, jämställdhet, tillgänglighet', nb: 'Helse, likestilling, tilgjengelighet', da: 'Sundhed, ligestilling, tilgængelighed', en: 'Health, equality, accessibility' },
    },
    {
      slot: 'municipality.overview@1', component: './src/workplace-meetings.tsx', order: 20,
      title: { sv: 'Arbetsplatsträffar i socialtjänsten', nb: 'Arbeidsplassmøter i sosialtjenesten', da: 'Personalemøder i socialforvaltningen', en: 'Workplace meetings in social services' },
    },
  ],
});
