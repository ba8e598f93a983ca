import { gql } from '@samlar/view-contract/query';

/** The viewer's own base group: who sits in it, what it has agreed on, who is whose mentor (domain.md A15). */
export const MY_GROUP = gql<MyGroupData, Record<string, never>>`
  query MyGroup {
    me { id }
    myBaseGroup {
      id title kind
      members { id displayName }
      groundRuleVersions { version rules adoptedAt adoptedBy { id displayName } }
      mentorPairs { id since mentor { id displayName } mentee { id displayName } }
    }
    myEarlierBaseGroups { id title replacedAt groundRuleVersions { version rules adoptedAt adoptedBy { id displayName } } }
  }
`;

export interface Fellow {
  id: string;
  /** Null where the organisation's part is away or does not show the person. */
  displayName: string | null;
}

export interface GroundRuleVersion {
  version: number;
  rules: string[];
  adoptedAt: string;
  adoptedBy: Fellow | null;
}

export interface MentorPair {
  id: string;
  since: string;
  mentor: Fellow | null;
  mentee: Fellow | null;
}

export interface MyGroup {
  id: string;
  title: string;
  kind: 'ORDINARY' | 'HEADS' | 'ASPIRANTS';
  members: Fellow[];
  groundRuleVersions: GroundRuleVersion[];
  mentorPairs: MentorPair[];
}

export interface EarlierGroup {
  id: string;
  title: string;
  replacedAt: string;
  groundRuleVersions: GroundRuleVersion[];
}

export interface MyGroupData {
  me: { id: string } | null;
  myBaseGroup: MyGroup | null;
  myEarlierBaseGroups: EarlierGroup[] | null;
}
