/** The demonstration's visits of round 2012: who asked, how far it has come, from where the observers came (◆ all fictional). */
export interface DemoVisit {
  visited: string;
  /** -1 waiting to be distributed, -2 withdrawn; else the stage. Stage 0 is distributed and waits for a team. */
  stage: -2 | -1 | 0 | 1 | 2 | 3 | 4 | 5 | 6;
  from: [string, string] | [];
  question: string;
  wants: string[];
}

const QUESTIONS = [
  'Hur får alla barn inflytande över sin dag?',
  'Hur använder vi övergångarna mellan aktiviteter?',
  'Vad gör vi som främjar språket, och vad hindrar?',
  'Hur arbetar vi med de yngsta barnens lek?',
  'Hur syns matematiken i vardagen?',
  'Hur möter vi elever som sällan tar ordet?',
  'Hur ger vi återkoppling som eleverna kan använda?',
  'Hur stödjer lärmiljön koncentration och lugn?',
] as const;
const COMPETENCES = [['preschool'], ['primary school'], [], ['language'], ['mathematics'], [], ['special education'], []];

/**
 * A municipality's visits: stage and the homes of the two observers. Orust gives none and Färgelanda neither gives nor receives, so
 * that the exchange has its zeros; Strömstad and Tanum meet once.
 */
const VISITS: Record<string, [DemoVisit['stage'], ...([string, string] | [])][]> = {
  stromstad: [[6, 'tanum', 'munkedal'], [4, 'dals-ed', 'sotenas'], [0]],
  tanum: [[6, 'stromstad', 'sotenas'], [3, 'munkedal', 'dals-ed'], [2, 'lysekil', 'stromstad']],
  lysekil: [[6, 'sotenas', 'munkedal'], [5, 'tanum', 'dals-ed'], [2, 'stromstad', 'munkedal']],
  sotenas: [[6, 'lysekil', 'tanum'], [3, 'stromstad', 'munkedal'], [0]],
  munkedal: [[6, 'lysekil', 'tanum'], [4, 'stromstad', 'lysekil'], [1, 'sotenas', 'tanum']],
  'dals-ed': [[6, 'munkedal', 'stromstad'], [5, 'tanum', 'lysekil'], [3, 'sotenas', 'munkedal']],
  fargelanda: [[0], [-1], [-2]],
  orust: [[3, 'lysekil', 'sotenas'], [1, 'lysekil', 'dals-ed'], [0]],
};

export const DEMO_VISITS: DemoVisit[] = Object.entries(VISITS).flatMap(([visited, list], place) =>
  list.map(([stage, ...from], index) => {
    const n = place * 3 + index;
    return { visited, stage, from: from as DemoVisit['from'], question: QUESTIONS[n % QUESTIONS.length]!, wants: COMPETENCES[n % COMPETENCES.length]! };
  }));

export const DEMO_EVIDENCE = [
  { kind: 'OBSERVATION', value_base: false, text: 'Pedagogerna går ned i barnens höjd och väntar in svaret. Samlingen har få avbrott.' },
  { kind: 'INTERVIEW', value_base: false, text: 'Arbetslaget berättar att planeringstiden sällan räcker till att tala om det som hänt i veckan.' },
  { kind: 'OBSERVATION', value_base: true, text: 'Alla hälsas vid namn. När två vill samma sak får båda säga hur de tänker innan någon vuxen avgör.' },
  { kind: 'DOCUMENT_READING', value_base: true, text: 'Likabehandlingsplanen är skriven tillsammans med barnråd och hänger synligt i hallen.' },
] as const;

export const DEMO_PLAN = {
  goals: ['Alla får ordet varje dag', 'Lugnare övergångar före lunch'],
  steps: [
    { what: 'Prova talrunda i samlingen två gånger i veckan', who: 'arbetslaget', when: 'vecka 40–46' },
    { what: 'Dela gruppen före handtvätt', who: 'de som har eftermiddagspasset', when: 'från vecka 41' },
    { what: 'Berätta på arbetsplatsträffen vad vi har sett', who: 'två ur arbetslaget', when: 'november' },
  ],
};
