import type { Language } from '@samlar/view-contract/slot';
import type { Role } from '@samlar/viewer/rights';

/** What a role is called, for the person menu. */
export const ROLE_TITLE: Record<Role, Record<Language, string>> = {
  EMPLOYEE: { sv: 'Medarbetare', nb: 'Medarbeider', da: 'Medarbejder', en: 'Employee' },
  UNIT_MANAGER: { sv: 'Enhetschef', nb: 'Enhetsleder', da: 'Afdelingsleder', en: 'Unit manager' },
  PRINCIPAL: { sv: 'Rektor', nb: 'Rektor', da: 'Skoleleder', en: 'Principal' },
  HEAD_OF_ADMINISTRATION: { sv: 'Förvaltningschef', nb: 'Etatsleder', da: 'Forvaltningschef', en: 'Head of administration' },
  MUNICIPAL_CHIEF: { sv: 'Kommunchef', nb: 'Kommunedirektør', da: 'Kommunaldirektør', en: 'Chief executive' },
  LEARNING_LEADER: { sv: 'Lärledare', nb: 'Læringsleder', da: 'Læringsleder', en: 'Learning leader' },
  DIALOGUE_LEADER: { sv: 'Dialogledare', nb: 'Dialogleder', da: 'Dialogleder', en: 'Dialogue leader' },
  OBSERVER: { sv: 'Observatör', nb: 'Observatør', da: 'Observatør', en: 'Observer' },
  KU8_COORDINATOR: { sv: 'Samordnare för KU8', nb: 'Koordinator for KU8', da: 'Koordinator for KU8', en: 'KU8 coordinator' },
  PROCESS_LEADER: { sv: 'Processledare', nb: 'Prosessleder', da: 'Proceskonsulent', en: 'Process leader' },
  CONTACT_PERSON: { sv: 'Kontaktperson', nb: 'Kontaktperson', da: 'Kontaktperson', en: 'Contact person' },
  ANALYST: { sv: 'Analytiker', nb: 'Analytiker', da: 'Analytiker', en: 'Analyst' },
  EVALUATOR: { sv: 'Utvärderare', nb: 'Evaluator', da: 'Evaluator', en: 'Evaluator' },
  RESEARCHER: { sv: 'Forskare', nb: 'Forsker', da: 'Forsker', en: 'Researcher' },
  ADMIN: { sv: 'Förvaltare', nb: 'Administrator', da: 'Administrator', en: 'Administrator' },
  PARTNER_DEVELOPER: { sv: 'Samarbetsutvecklare', nb: 'Partnerutvikler', da: 'Partnerudvikler', en: 'Partner developer' },
  ASPIRANT: { sv: 'Aspirant', nb: 'Lederaspirant', da: 'Lederaspirant', en: 'Management aspirant' },
};
