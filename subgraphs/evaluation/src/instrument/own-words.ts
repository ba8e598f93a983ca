/**
 * Our own open word list, version 1 (domain.md §3.4): ordinary words for how people are and how a workplace works, one
 * list for all three questions. A word's number never changes meaning; a changed list is a new version of the instrument.
 */
export interface OwnWord {
  word: number;
  level: number;
  limiting: boolean;
  sv: string;
  en: string;
}

/** What each of the seven levels is about, in our words. */
export const LEVEL_NAMES = [
  { level: 1, sv: 'Trygg grund', en: 'Firm ground' },
  { level: 2, sv: 'Att mötas', en: 'Meeting each other' },
  { level: 3, sv: 'Att göra bra ifrån sig', en: 'Doing well' },
  { level: 4, sv: 'Att lära och förändra', en: 'Learning and changing' },
  { level: 5, sv: 'Att hålla ihop', en: 'Holding together' },
  { level: 6, sv: 'Att bidra tillsammans med andra', en: 'Contributing with others' },
  { level: 7, sv: 'Att göra nytta i samhället', en: 'Serving society' },
] as const;

/** Per level: helpful words, then (levels 1–3) words that may hinder; `svenska | English`. */
const LIST: readonly [level: number, helpful: string, limiting: string][] = [
  [1, 'trygghet | security; hälsa | health; ordning i ekonomin | orderly finances; rimlig arbetsmängd | reasonable workload; bra arbetsmiljö | good working conditions; vila och återhämtning | rest and recovery',
    'oro för besparingar | worry about cuts; tidsbrist | shortage of time; kortsiktighet | short-sightedness; rädsla att göra fel | fear of mistakes; otrygga anställningar | insecure employment; detaljstyrning | micromanagement'],
  [2, 'respekt | respect; att lyssna | listening; vänlighet | friendliness; omtanke | care; humor | humour; raka samtal | straight talk; att höra till | belonging',
    'skvaller | gossip; tystnadskultur | culture of silence; att leta syndabockar | scapegoating; grupperingar | cliques; misstro | mistrust; undviker konflikter | avoiding conflict'],
  [3, 'yrkesskicklighet | professional skill; kvalitet | quality; noggrannhet | thoroughness; tydliga roller | clear roles; pålitlighet | reliability; stolthet över arbetet | pride in the work; god planering | good planning',
    'krångliga regler | cumbersome rules; stuprörstänkande | silo thinking; prestige | guarding of status; otydliga beslut | unclear decisions; långbänk | dithering; onödiga möten | needless meetings; stark hierarki | steep hierarchy'],
  [4, 'lärande | learning; nyfikenhet | curiosity; delaktighet | participation; eget ansvar | personal responsibility; mod | courage; eftertanke | reflection; återkoppling | feedback; prova nytt | trying new things; flexibilitet | flexibility; självständighet | independence', ''],
  [5, 'tillit | trust; ärlighet | honesty; gemensam riktning | common direction; rättvisa | fairness; engagemang | commitment; arbetsglädje | joy at work; leva som vi lär | practising what we preach; kreativitet | creativity; öppenhet | openness', ''],
  [6, 'samverkan | working together; handledning | guidance; stötta andra | supporting others; brukarens bästa | what is best for the user; dialog med invånare | dialogue with residents; grannhjälp mellan kommuner | neighbourly help between municipalities; inlevelse | empathy; göra skillnad | making a difference', ''],
  [7, 'samhällsansvar | responsibility for society; långsiktighet | taking the long view; hållbarhet | sustainability; demokrati | democracy; likvärdighet | equal opportunity; kommande generationer | coming generations; ödmjukhet | humility', ''],
];

export const OWN_WORDS: readonly OwnWord[] = LIST
  .flatMap(([level, helpful, limiting]) => [...parts(helpful, level, false), ...parts(limiting, level, true)])
  .map((each, index) => ({ word: index + 1, ...each }));

function parts(text: string, level: number, limiting: boolean): Omit<OwnWord, 'word'>[] {
  return text.split('; ').filter(Boolean).map((pair) => {
    const [sv, en] = pair.split(' | ') as [string, string];
    return { level, limiting, sv, en };
  });
}
