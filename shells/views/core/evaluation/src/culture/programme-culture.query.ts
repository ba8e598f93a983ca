import { gql } from '@samlar/view-contract/query';
import { UNIT_IN_SHORT, WHOLE_MEASUREMENT, type Measurement, type UnitInShort } from './measurement';

export interface ProgrammeCultureData {
  waves: { id: string; status: 'OPEN' | 'CLOSED'; unitsDefinedOn: string; instrument: { id: string }; measurements: Measurement[] }[] | null;
  municipalities: UnitInShort[] | null;
}

/** The culture of the whole programme, wave by wave, and of each municipality in short. */
export const PROGRAMME_CULTURE = gql<ProgrammeCultureData, Record<string, never>>`
  query ProgrammeCulture {
    waves { id status unitsDefinedOn instrument { id } measurements(kinds: [REGION], first: 1) { ${WHOLE_MEASUREMENT} } }
    municipalities { ${UNIT_IN_SHORT} }
  }
`;
