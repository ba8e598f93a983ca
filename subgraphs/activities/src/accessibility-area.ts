import { registerEnumType } from 'type-graphql';

export enum AccessibilityArea {
  PHYSICAL = 'PHYSICAL',
  INFORMATION = 'INFORMATION',
  COMMUNICATION = 'COMMUNICATION',
  OPERATION = 'OPERATION',
}
registerEnumType(AccessibilityArea, { name: 'AccessibilityArea', description: 'Physical, informational and communicative accessibility, and an accessible operation (domain.md C06).' });

export const AREAS = Object.values(AccessibilityArea);
