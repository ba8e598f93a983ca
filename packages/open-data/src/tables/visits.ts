import { openTable } from '../table-definition';
import { named } from '../value';

interface Flow {
  from: { code: string; name: string };
  to: { code: string; name: string };
  visits: number;
}

const CODE = { sv: 'Kommunkod enligt SCB och kommunens namn, från norr till söder.', en: 'Statistics Sweden’s municipality code and the name, north to south.' };

/** domain.md A43, §4.3: every ordered pair, zeros included. */
export const visitFlows = openTable<{ visitFlows: Flow[] }>({
  id: 'peer-visit-flows',
  title: { sv: 'Kollegabesök mellan kommuner', en: 'Peer visits between municipalities' },
  description: {
    sv: 'Genomförda besök från en kommuns observatörer till en annan kommuns arbetslag i omgången 2012–2013 (KU8).',
    en: 'Visits made by one municipality’s observers to another municipality’s work teams in the round 2012–2013 (KU8).',
  },
  query: `query PeerVisitFlows {
  visitFlows(round: "2012") { from { code name } to { code name } visits }
}`,
  dimensions: [
    { id: 'from', label: { sv: 'Från kommun', en: 'From municipality' }, description: CODE },
    { id: 'to', label: { sv: 'Till kommun', en: 'To municipality' }, description: CODE },
  ],
  measures: [{
    id: 'visits',
    label: { sv: 'Besök', en: 'Visits' },
    description: { sv: 'Besök; ett med observatörer från två kommuner räknas en gång för var och en.', en: 'Visits; one with observers from two municipalities counts once for each.' },
    unit: { sv: 'besök', en: 'visits' }, decimals: 0, kind: 'count',
  }],
  across: 'to',
  period: { sv: 'Omgången 2012–2013', en: 'The round 2012–2013' },
  source: { sv: 'KU8:s besöksplaner.', en: 'The visit plans of KU8.' },
  suppression: { sv: 'Besök är inte personer och döljs inte. En kommun besöker inte sig själv: den rutan är inte relevant.', en: 'Visits are not people and nothing is hidden. A municipality does not visit itself: that cell is not relevant.' },
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
