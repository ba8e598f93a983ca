import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  PROJECT_EXISTS: 'Det finns redan ett projekt med id {id}. Välj ett annat.',
  ENDS_BEFORE_START: 'Slutdatum ligger före startdatum.',
  NO_SUCH_PROJECT: 'Projektet finns inte.',
  SECTION_WRITTEN: 'Avsnittet är redan skrivet och ändras inte. Lägg till ett förtydligande.',
  NO_SUCH_SECTION: 'Projektet har inget sådant avsnitt att förtydliga.',
  REFERS_TO_ITSELF: 'Förtydligandet hänvisar till sitt eget avsnitt. Välj det avsnitt där saken beskrivs, eller inget.',
  REFERS_TO_NOTHING: 'Avsnittet som förtydligandet hänvisar till finns inte i projektet.',
  DATED_LATER: 'Förtydligandet kan inte dateras framåt.',
});
