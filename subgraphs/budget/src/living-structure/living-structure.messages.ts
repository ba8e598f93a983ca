import { messages, refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_PROJECT: 'Projektet finns inte.',
  PROJECT_CLOSED: 'Projektet avslutades redan {day}.',
  NO_SUCH_STRUCTURE: 'Det som ska lämnas över hör inte till projektet. Läs in sidan på nytt.',
  UNIT_CANNOT_TAKE_OVER: 'Den valda enheten hör inte till dem som kan ta över. Välj en i listan.',
});

/** What is still to be answered before a project can be closed. */
export const say = messages({
  HANDOVER_MISSING: 'Välj vem som tar över {count, plural, one {det # som lever vidare} other {de # som lever vidare}} innan projektet avslutas.',
});
