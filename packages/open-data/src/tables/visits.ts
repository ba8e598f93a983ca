import { openTable } from '../table-definition';
import { named } from '../value';

interface Flow {
  from: { code: string; name: string };
  to: { code: string; name: string };
  visits: number;
}

const CODE = {
  sv: 'Kommunkod enligt SCB och kommunens namn, från norr till söder.',
  nb: 'Kommunekode fra Statistiska centralbyrån (SCB) og kommunens navn, fra nord til sør.',
  da: 'Kommunekode fra Statistiska centralbyrån (SCB) og kommunens navn, fra nord til syd.',
  en: 'Statistics Sweden’s municipality code and the name, north to south.',
};

/** domain.md A43, §4.3: every ordered pair, zeros included. */
export const visitFlows = openTable<{ visitFlows: Flow[] }>({
  id: 'peer-visit-flows',
  title: { sv: 'Kollegabesök mellan kommuner', nb: 'Kollegabesøk mellom kommuner', da: 'Kollegabesøg mellem kommuner', en: 'Peer visits between municipalities' },
  description: {
    sv: 'Genomförda besök från en kommuns observatörer till en annan kommuns arbetslag i omgången 2012–2013 (KU8). Ett besök med observatörer från två kommuner står på båda deras rader: summan är större än antalet besök.',
    nb: 'Gjennomførte besøk fra en kommunes observatører til en annen kommunes team i runden 2012–2013 (KU8). Et besøk med observatører fra to kommuner står på begges rader: summen er større enn antall besøk.',
    da: 'Gennemførte besøg fra en kommunes observatører til en anden kommunes arbejdsteam i runden 2012–2013 (KU8). Et besøg med observatører fra to kommuner står i begges rækker: summen er større end antallet af besøg.',
    en: 'Visits made by one municipality’s observers to another municipality’s work teams in the round 2012–2013 (KU8). A visit with observers from two municipalities stands in the rows of both: the sum is larger than the number of visits.',
  },
  query: `query PeerVisitFlows {
  visitFlows(round: "2012") { from { code name } to { code name } visits }
}`,
  dimensions: [
    { id: 'from', label: { sv: 'Från kommun', nb: 'Fra kommune', da: 'Fra kommune', en: 'From municipality' }, description: CODE },
    { id: 'to', label: { sv: 'Till kommun', nb: 'Til kommune', da: 'Til kommune', en: 'To municipality' }, description: CODE },
  ],
  measures: [{
    id: 'visits',
    label: { sv: 'Besök', nb: 'Besøk', da: 'Besøg', en: 'Visits' },
    description: {
      sv: 'Besök; ett med observatörer från två kommuner räknas en gång för var och en.',
      nb: 'Besøk; ett med observatører fra to kommuner telles én gang for hver.',
      da: 'Besøg; et med observatører fra to kommuner tælles én gang for hver.',
      en: 'Visits; one with observers from two municipalities counts once for each.',
    },
    unit: { sv: 'besök', nb: 'besøk', da: 'besøg', en: 'visits' }, decimals: 0, kind: 'count',
  }],
  across: 'to',
  period: { sv: 'Omgången 2012–2013', nb: 'Runden 2012–2013', da: 'Runden 2012–2013', en: 'The round 2012–2013' },
  source: { sv: 'KU8:s besöksplaner.', nb: 'Besøksplanene i KU8.', da: 'Besøgsplanerne i KU8.', en: 'The visit plans of KU8.' },
  suppression: {
    sv: 'Besök är inte personer och döljs inte. En kommun besöker inte sig själv: den rutan är inte aktuell.',
    nb: 'Besøk er ikke personer og skjules ikke. En kommune besøker ikke seg selv: den ruten er ikke aktuell.',
    da: 'Besøg er ikke personer og skjules ikke. En kommune besøger ikke sig selv: den rude er ikke relevant.',
    en: 'Visits are not people and nothing is hidden. A municipality does not visit itself: that cell is not relevant.',
  },
  // Both ways in one order, and the diagonal as what it is, so that the file is a whole matrix.
  read: ({ visitFlows: flows }) => {
    const places = [...new Map(flows.map(({ from }) => [from.code, from])).values()];
    const made = new Map(flows.map(({ from, to, visits }) => [`${from.code} ${to.code}`, visits]));
    return places.flatMap((from) => places.map((to) => ({
      at: { from: named(from.code, from.name), to: named(to.code, to.name) },
      values: { visits: from.code === to.code ? 'NOT_APPLICABLE' : made.get(`${from.code} ${to.code}`) ?? 'MISSING' },
    })));
  },
});
