import type { Language } from '@samlar/view-contract/slot';

/** What the gateway's own pages say, before there is a portal to say it. */
interface PageTexts {
  choose: string;
  municipality: string;
  association: string;
  research: string;
  languages: string;
  signIn: string;
  again: string;
  toPortal: string;
  silent: string;
  late: string;
  notAccepted: string;
  notFromPortal: string;
  noPortal: string;
  known: string;
  notBuilt: string;
}

export const PAGE_TEXTS: Record<Language, PageTexts> = {
  sv: {
    choose: 'Ett gemensamt program för lärande i arbetet: välj den portal du hör till.',
    municipality: 'Kommuner', association: 'Kommunalförbund', research: 'Forskning', languages: 'Språk',
    signIn: 'Inloggning', again: 'Försök igen', toPortal: 'Till portalen',
    silent: 'Inloggningstjänsten svarar inte just nu.',
    late: 'Inloggningen tog för lång tid eller började i en annan webbläsare.',
    notAccepted: 'Inloggningen godkändes inte.', notFromPortal: 'Utloggningen kom inte från portalen.',
    noPortal: 'Här finns ingen portal.', known: 'De som finns:', notBuilt: 'Portalen är inte byggd än.',
  },
  nb: {
    choose: 'Et felles program for læring i arbeidet: velg portalen du hører til.',
    municipality: 'Kommuner', association: 'Kommuneforbund', research: 'Forskning', languages: 'Språk',
    signIn: 'Innlogging', again: 'Prøv igjen', toPortal: 'Til portalen',
    silent: 'Innloggingstjenesten svarer ikke akkurat nå.',
    late: 'Innloggingen tok for lang tid eller begynte i en annen nettleser.',
    notAccepted: 'Innloggingen ble ikke godkjent.', notFromPortal: 'Utloggingen kom ikke fra portalen.',
    noPortal: 'Her finnes ingen portal.', known: 'De som finnes:', notBuilt: 'Portalen er ikke bygd ennå.',
  },
  da: {
    choose: 'Et fælles program for læring i arbejdet: vælg den portal, du hører til.',
    municipality: 'Kommuner', association: 'Kommuneforbund', research: 'Forskning', languages: 'Sprog',
    signIn: 'Login', again: 'Prøv igen', toPortal: 'Til portalen',
    silent: 'Login-tjenesten svarer ikke lige nu.',
    late: 'Login tog for lang tid eller begyndte i en anden browser.',
    notAccepted: 'Login blev ikke godkendt.', notFromPortal: 'Udlogningen kom ikke fra portalen.',
    noPortal: 'Her er ingen portal.', known: 'De, der findes:', notBuilt: 'Portalen er ikke bygget endnu.',
  },
  en: {
    choose: 'One programme of learning at work: choose the portal you belong to.',
    municipality: 'Municipalities', association: 'Associations of municipalities', research: 'Research', languages: 'Language',
    signIn: 'Sign-in', again: 'Try again', toPortal: 'To the portal',
    silent: 'The sign-in service does not answer right now.',
    late: 'The sign-in took too long or began in another browser.',
    notAccepted: 'The sign-in was not accepted.', notFromPortal: 'The sign-out did not come from the portal.',
    noPortal: 'There is no portal here.', known: 'Those there are:', notBuilt: 'This portal has not been built yet.',
  },
};
