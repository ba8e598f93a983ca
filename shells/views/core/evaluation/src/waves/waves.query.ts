import { gql } from '@samlar/view-contract/query';

export type Source = 'OWN_SURVEY' | 'SUPPLIER';
export type WaveUnitKind = 'REGION' | 'ASSOCIATION' | 'MUNICIPALITY' | 'ADMINISTRATION' | 'UNIT';

export interface WaveInShort {
  id: string;
  title: string;
  source: Source;
  status: 'OPEN' | 'CLOSED';
  opensOn: string;
  closesOn: string;
  unionDate: string;
  unitsDefinedOn: string;
  closedOn: string | null;
  /** So far; null below seven. */
  answered: number | null;
  instrument: { id: string; name: string; version: number; source: Source };
}

const WAVE = 'id title source status opensOn closesOn unionDate unitsDefinedOn closedOn answered instrument { id name version source }';

export const WAVES = gql<{ waves: WaveInShort[] | null }, Record<string, never>>`
  query Waves { waves { ${WAVE} } }
`;

export interface WaveUnit {
  kind: WaveUnitKind;
  /** To the unit itself; those below it not counted. */
  invited: number;
  label: string | null;
  unit: WaveOrgUnit | null;
}

export interface WaveOrgUnit {
  id?: string;
  name: string;
  parent?: WaveOrgUnit | null;
}

export interface WaveData {
  wave: (WaveInShort & { units: WaveUnit[] | null }) | null;
}

export const WAVE_PAGE = gql<WaveData, { id: string }>`
  query WavePage($id: ID!) {
    wave(id: $id) { ${WAVE} units { kind invited label unit { id name parent { name parent { name } } } } }
  }
`;

export interface Place {
  id: string;
  name: string;
  kind: string;
  headcount: { total: number | null };
  children?: Place[];
}

const PLACE = 'id name kind headcount { total }';
const TREE = `${PLACE} children { ${PLACE} children { ${PLACE} children { ${PLACE} } } }`;

/** The organisation as it may be measured: one's own tree, and for the association those of the municipalities that own it. */
export const PLACES = gql<{ orgUnit: (Place & { members?: Place[] }) | null }, { organisation: string }>`
  query WavePlaces($organisation: ID!) {
    orgUnit(id: $organisation) { ${TREE} ... on Association { members { ${TREE} } } }
  }
`;
