import type { Role } from '@samlar/viewer/rights';

/** What a role is called, for the person menu. */
export const ROLE_TITLE: Record<Role, string> = {
  EMPLOYEE: 'Medarbetare',
  UNIT_MANAGER: 'Enhetschef',
  PRINCIPAL: 'Rektor',
  HEAD_OF_ADMINISTRATION: 'Förvaltningschef',
  MUNICIPAL_CHIEF: 'Kommunchef',
  LEARNING_LEADER: 'Lärledare',
  DIALOGUE_LEADER: 'Dialogledare',
  OBSERVER: 'Observatör',
  KU8_COORDINATOR: 'Samordnare för KU8',
  PROCESS_LEADER: 'Processledare',
  CONTACT_PERSON: 'Kontaktperson',
  ANALYST: 'Analytiker',
  EVALUATOR: 'Utvärderare',
  RESEARCHER: 'Forskare',
  ADMIN: 'Förvaltare',
  PARTNER_DEVELOPER: 'Samarbetsutvecklare',
  ASPIRANT: 'Aspirant',
};
