import type { OpenTable } from './table-definition';
import { culture } from './tables/culture';
import { municipalityParticipation, programmeParticipation } from './tables/learning';
import { budgetByMunicipality, budgetByProject } from './tables/money';
import { headcount, learningLeaders, managers } from './tables/people';
import { visitFlows } from './tables/visits';

/** Every public table, in the order they are listed. */
export const OPEN_TABLES: readonly OpenTable[] = [
  headcount, managers, learningLeaders, programmeParticipation, municipalityParticipation, visitFlows, culture, budgetByProject, budgetByMunicipality,
];

export function openTableOf(id: string): OpenTable | undefined {
  return OPEN_TABLES.find((table) => table.id === id);
}
