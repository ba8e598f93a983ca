/**
 * Our own open word list, version 1 (domain.md §3.4): ordinary words for how people are and how a workplace works, one
 * list for all three questions. A word's number never changes meaning; a changed list is a new version of the instrument.
 */
export interface OwnWord {
  word: number;
  level: number;
  limiting: boolean;
  sv: string;
  nb: string;
  da: string;
  en: string;
}

/** Per level: helpful words, then (levels 1–3) words that may hinder; `svenska | norsk bokmål | dansk | English`, a line each. */
const LIST: readonly [level: number, helpful: string, limiting: string][] = [
  [1, `
    trygghet | trygghet | tryghed | security
    hälsa | helse | sundhed | health
    ordning i ekonomin | orden i økonomien | orden i økonomien | orderly finances
    rimlig arbetsmängd | rimelig arbeidsmengde | rimelig arbejdsmængde | reasonable workload
    bra arbetsmiljö | godt arbeidsmiljø | godt arbejdsmiljø | good working conditions
    vila och återhämtning | hvile og restitusjon | hvile og restitution | rest and recovery
  `, `
    oro för besparingar | uro for innsparinger | bekymring for besparelser | worry about cuts
    tidsbrist | tidsnød | tidsnød | shortage of time
    kortsiktighet | kortsiktighet | kortsigtethed | short-sightedness
    rädsla att göra fel | frykt for å gjøre feil | frygt for at begå fejl | fear of mistakes
    otrygga anställningar | utrygge ansettelser | utrygge ansættelser | insecure employment
    detaljstyrning | detaljstyring | detailstyring | micromanagement
  `],
  [2, `
    respekt | respekt | respekt | respect
    att lyssna | å lytte | at lytte | listening
    vänlighet | vennlighet | venlighed | friendliness
    omtanke | omtanke | omtanke | care
    humor | humor | humor | humour
    raka samtal | direkte samtaler | ligefrem tale | straight talk
    att höra till | å høre til | at høre til | belonging
  `, `
    skvaller | sladder | sladder | gossip
    tystnadskultur | taushetskultur | tavshedskultur | culture of silence
    att leta syndabockar | å lete etter syndebukker | at lede efter syndebukke | scapegoating
    grupperingar | klikker | kliker | cliques
    misstro | mistro | mistro | mistrust
    undviker konflikter | unngår konflikter | undgår konflikter | avoiding conflict
  `],
  [3, `
    yrkesskicklighet | faglig dyktighet | faglig dygtighed | professional skill
    kvalitet | kvalitet | kvalitet | quality
    noggrannhet | grundighet | grundighed | thoroughness
    tydliga roller | tydelige roller | tydelige roller | clear roles
    pålitlighet | pålitelighet | pålidelighed | reliability
    stolthet över arbetet | stolthet over arbeidet | stolthed over arbejdet | pride in the work
    god planering | god planlegging | god planlægning | good planning
  `, `
    krångliga regler | innviklede regler | indviklede regler | cumbersome rules
    stuprörstänkande | silotenkning | silotænkning | silo thinking
    prestige | prestisje | prestige | guarding of status
    otydliga beslut | uklare beslutninger | uklare beslutninger | unclear decisions
    långbänk | saker som trekker ut | sager der trækker ud | dithering
    onödiga möten | unødvendige møter | unødvendige møder | needless meetings
    stark hierarki | sterkt hierarki | stærkt hierarki | steep hierarchy
  `],
  [4, `
    lärande | læring | læring | learning
    nyfikenhet | nysgjerrighet | nysgerrighed | curiosity
    delaktighet | medvirkning | medinddragelse | participation
    eget ansvar | eget ansvar | eget ansvar | personal responsibility
    mod | mot | mod | courage
    eftertanke | ettertanke | eftertanke | reflection
    återkoppling | tilbakemelding | tilbagemelding | feedback
    prova nytt | å prøve nytt | at prøve nyt | trying new things
    flexibilitet | fleksibilitet | fleksibilitet | flexibility
    självständighet | selvstendighet | selvstændighed | independence
  `, ``],
  [5, `
    tillit | tillit | tillid | trust
    ärlighet | ærlighet | ærlighed | honesty
    gemensam riktning | felles retning | fælles retning | common direction
    rättvisa | rettferdighet | retfærdighed | fairness
    engagemang | engasjement | engagement | commitment
    arbetsglädje | arbeidsglede | arbejdsglæde | joy at work
    leva som vi lär | å leve som vi lærer | at leve som vi lærer | practising what we preach
    kreativitet | kreativitet | kreativitet | creativity
    öppenhet | åpenhet | åbenhed | openness
  `, ``],
  [6, `
    samverkan | samarbeid | samarbejde | working together
    handledning | veiledning | vejledning | guidance
    stötta andra | å støtte andre | at støtte andre | supporting others
    brukarens bästa | brukerens beste | brugerens bedste | what is best for the user
    dialog med invånare | dialog med innbyggere | dialog med borgerne | dialogue with residents
    grannhjälp mellan kommuner | nabohjelp mellom kommuner | nabohjælp mellem kommuner | neighbourly help between municipalities
    inlevelse | innlevelse | indlevelse | empathy
    göra skillnad | å gjøre en forskjell | at gøre en forskel | making a difference
  `, ``],
  [7, `
    samhällsansvar | samfunnsansvar | samfundsansvar | responsibility for society
    långsiktighet | langsiktighet | langsigtethed | taking the long view
    hållbarhet | bærekraft | bæredygtighed | sustainability
    demokrati | demokrati | demokrati | democracy
    likvärdighet | likeverd | ligeværd | equal opportunity
    kommande generationer | kommende generasjoner | kommende generationer | coming generations
    ödmjukhet | ydmykhet | ydmyghed | humility
  `, ``],
];

export const OWN_WORDS: readonly OwnWord[] = LIST
  .flatMap(([level, helpful, limiting]) => [...parts(helpful, level, false), ...parts(limiting, level, true)])
  .map((each, index) => ({ word: index + 1, ...each }));

function parts(text: string, level: number, limiting: boolean): Omit<OwnWord, 'word'>[] {
  return text.trim().split('\n').filter(Boolean).map((line) => {
    const [sv, nb, da, en] = line.trim().split(' | ') as [string, string, string, string];
    return { level, limiting, sv, nb, da, en };
  });
}

const BY_SWEDISH = new Map(OWN_WORDS.map((word) => [word.sv, word]));

/** A Swedish word in Norwegian or Danish, whichever list it stands in; null where ours has it not. */
export function inNordic(sv: string, language: 'nb' | 'da'): string | null {
  return BY_SWEDISH.get(sv)?.[language] ?? null;
}
