import { gql } from '@samlar/view-contract/query';
import type { Link } from './map-layout';

export interface Version {
  version: number;
  concepts: string[];
  links: Link[];
  drawnAt: string;
  drawnBy: { id: string; displayName: string | null } | null;
}

export interface MapData {
  conceptionMap: { id: string; question: string; mayDraw: boolean; occasion: { id: string; title: string; programme: { id: string } } | null; versions: Version[] } | null;
}

/** One conception map with every version, the newest first (domain.md A38). */
export const CONCEPTION_MAP = gql<MapData, { id: string }>`
  query ConceptionMap($id: ID!) {
    conceptionMap(id: $id) { id question mayDraw occasion { id title programme { id } } versions { version concepts links { from to label } drawnAt drawnBy { id displayName } } }
  }
`;
