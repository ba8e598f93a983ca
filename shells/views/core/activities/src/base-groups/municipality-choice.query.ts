import { gql } from '@samlar/view-contract/query';

/** The municipalities whose managers one can compose, with how many groups each has. */
export const MUNICIPALITY_CHOICE = gql<MunicipalityChoiceData, Record<string, never>>`
  query MunicipalityChoice { municipalities { id code name managers { total } baseGroups { id } } }
`;

export interface MunicipalityChoiceData {
  municipalities: { id: string; code: string; name: string; managers: { total: number | null }; baseGroups: { id: string }[] | null }[] | null;
}
