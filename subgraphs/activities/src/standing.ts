import type { Standing } from './base-group/composition';

/** What an employment's manager level makes of somebody when base groups are composed; null: a member like others. */
export function standingOf(managerLevel: string | null, aspirant: boolean): Standing | null {
  switch (managerLevel) {
    case 'MUNICIPAL_CHIEF':
      return 'MUNICIPAL_CHIEF';
    case 'HEAD_OF_ADMINISTRATION':
    case 'HEAD_OF_SOCIAL_SERVICES':
      return 'HEAD_OF_ADMINISTRATION';
    case null:
      return aspirant ? 'ASPIRANT' : null;
    default:
      return 'MANAGER';
  }
}
