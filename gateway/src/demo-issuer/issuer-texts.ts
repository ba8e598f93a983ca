import type { Language } from '@samlar/view-contract/slot';

/** What the demonstration's issuer says. */
interface IssuerTexts {
  title: string;
  who: string;
  about: string;
  onTheWay: (portal: string) => string;
  people: string;
  ofPortal: (portal: string) => string;
  others: string;
  noEntry: (portal: string) => string;
  signOut: string;
  sure: string;
  stopped: string;
}

export const ISSUER_TEXTS: Record<Language, IssuerTexts> = {
  sv: {
    title: 'Logga in i demonstrationen', who: 'Vem vill du vara?', about: 'Det här är en demonstration: personerna är påhittade och inget lösenord behövs.',
    onTheWay: (portal) => `Du är på väg till ${portal}.`, people: 'Personer', ofPortal: (portal) => `Hör till ${portal}`, others: 'Andra personer',
    noEntry: (portal) => `De hör till andra portaler. Väljer du någon av dem svarar ${portal} att personen saknar behörighet där, och visar vägen till rätt portal.`,
    signOut: 'Logga ut', sure: 'Logga ut?', stopped: 'Inloggningen kunde inte fortsätta.',
  },
  nb: {
    title: 'Logg inn i demonstrasjonen', who: 'Hvem vil du være?', about: 'Dette er en demonstrasjon: personene er oppdiktet, og du trenger ikke noe passord.',
    onTheWay: (portal) => `Du er på vei til ${portal}.`, people: 'Personer', ofPortal: (portal) => `Hører til ${portal}`, others: 'Andre personer',
    noEntry: (portal) => `De hører til andre portaler. Velger du en av dem, svarer ${portal} at personen ikke har tilgang der, og viser veien til riktig portal.`,
    signOut: 'Logg ut', sure: 'Logge ut?', stopped: 'Innloggingen kunne ikke fortsette.',
  },
  da: {
    title: 'Log ind i demonstrationen', who: 'Hvem vil du være?', about: 'Det her er en demonstration: personerne er opdigtede, og der skal ikke bruges adgangskode.',
    onTheWay: (portal) => `Du er på vej til ${portal}.`, people: 'Personer', ofPortal: (portal) => `Hører til ${portal}`, others: 'Andre personer',
    noEntry: (portal) => `De hører til andre portaler. Vælger du en af dem, svarer ${portal}, at personen ikke har adgang der, og viser vej til den rigtige portal.`,
    signOut: 'Log ud', sure: 'Log ud?', stopped: 'Login kunne ikke fortsætte.',
  },
  en: {
    title: 'Sign in to the demonstration', who: 'Who do you want to be?', about: 'This is a demonstration: the people are invented and no password is needed.',
    onTheWay: (portal) => `You are on your way to ${portal}.`, people: 'People', ofPortal: (portal) => `Belong to ${portal}`, others: 'Others',
    noEntry: (portal) => `They belong to other portals. Choose one anyway and ${portal} tells that they have no access there, and shows the way to their own.`,
    signOut: 'Sign out', sure: 'Sign out?', stopped: 'The sign-in could not go on.',
  },
};
