import { gql } from '@samlar/view-contract/query';
import { UNIT_IN_SHORT, WHOLE_MEASUREMENT, type Comparison, type MatchesDelta, type UnitInShort } from './measurement';

export interface Above {
  id: string;
  name: string;
  parent?: Above | null;
}

export interface UnitCultureData {
  orgUnit: {
    id: string;
    name: string;
    parent: Above | null;
    cultureMeasurement: (Comparison & MatchesDelta) | null;
    children: UnitInShort[];
  } | null;
}

/** A unit's culture before and after, and that of the units just below it in short (domain.md S20). */
export const UNIT_CULTURE = gql<UnitCultureData, { unit: string }>`
  query UnitCulture($unit: ID!) {
    orgUnit(id: $unit) {
      id name parent { id name parent { id name parent { id name } } }
      cultureMeasurement {
        before { ${WHOLE_MEASUREMENT} } after { ${WHOLE_MEASUREMENT} }
        entropyDelta entropyDeltaInterval { low high } personalCurrentMatchesDelta currentDesiredMatchesDelta obstacle
      }
      children { ${UNIT_IN_SHORT} }
    }
  }
`;
