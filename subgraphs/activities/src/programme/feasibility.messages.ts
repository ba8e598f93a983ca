import { messages } from '@samlar/subgraph/messages';

/** Where a plan does not add up, and what to do. */
export const warn = messages({
  GROUPS_TOO_SMALL: '{people, number} personer i {groups, number} grupper ger {mean, number, ::.0} per grupp; minst {minimum, number} är tänkt. Minska antalet grupper till {most, number}.',
  PLANNED_ABOVE_ELIGIBLE: '{planned, number} är planerade men bara {eligible, number} finns i målgruppen.',
  PLANNED_ABOVE_CAPACITY: '{planned, number} är planerade men det finns {capacity, number} platser.',
});
