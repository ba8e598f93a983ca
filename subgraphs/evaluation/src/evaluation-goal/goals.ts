/** The plan's seven questions by whom they are put to (A36), in our words. Texts never change: findings answer them. */
export const GOALS = [
  { id: 'leader-1', level: 'LEADER', number: 1,
    sv: 'Har ledarna funnit sätt att leda som gynnar lärandet på arbetsplatsen?',
    en: 'Have leaders found ways of leading that favour learning at work?' },
  { id: 'learning-leader-1', level: 'LEARNING_LEADER', number: 1,
    sv: 'Hur upplever lärledarna kvaliteten i lärprocesserna?', en: 'How do learning leaders experience the quality of the learning processes?' },
  { id: 'learning-leader-2', level: 'LEARNING_LEADER', number: 2,
    sv: 'Hör de frågor som tas upp hemma i utvecklingsorganisationen?', en: 'Do the questions raised belong in the development organisation?' },
  { id: 'learning-leader-3', level: 'LEARNING_LEADER', number: 3,
    sv: 'Har lärledarnas förmåga att leda lärande vuxit?', en: 'Has the learning leaders’ ability to lead learning grown?' },
  { id: 'employee-1', level: 'EMPLOYEE', number: 1,
    sv: 'Har medarbetarna haft nytta av lärdomarna i arbetet?', en: 'Have employees had use of what was learned at work?' },
  { id: 'employee-2', level: 'EMPLOYEE', number: 2,
    sv: 'Är medarbetarna mer nyfikna på vad kollegorna gör?', en: 'Are employees more curious about what colleagues do?' },
  { id: 'employee-3', level: 'EMPLOYEE', number: 3,
    sv: 'Upplever medarbetarna mer stimulans i arbetet?', en: 'Do employees find more stimulation at work?' },
] as const;
