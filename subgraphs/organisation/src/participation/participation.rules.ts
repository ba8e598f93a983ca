/** With how much of itself an organisation takes part (A02); NONE where it does not. */
export enum ParticipationScope {
  WHOLE_MUNICIPALITY = 'WHOLE_MUNICIPALITY',
  EDUCATION_ADMINISTRATION = 'EDUCATION_ADMINISTRATION',
  SOCIAL_ADMINISTRATION = 'SOCIAL_ADMINISTRATION',
  ASSOCIATION = 'ASSOCIATION',
  NONE = 'NONE',
}

export interface Part {
  unit: string;
  organisation: string;
  scope: ParticipationScope;
}

const ORDER = [
  ParticipationScope.WHOLE_MUNICIPALITY, ParticipationScope.EDUCATION_ADMINISTRATION,
  ParticipationScope.SOCIAL_ADMINISTRATION, ParticipationScope.ASSOCIATION,
];

/** The widest scope an organisation takes part with; NONE when it does not (A02). */
export function widestScope(parts: readonly Part[]): ParticipationScope {
  return ORDER.find((scope) => parts.some((part) => part.scope === scope)) ?? ParticipationScope.NONE;
}

/** The parts that lie inside the whole organisation which itself takes part: the source of double counting (§2.6). */
export function nestedParts(parts: readonly Part[]): { part: string; inside: string }[] {
  const whole = new Set(parts.filter((part) => part.scope === ParticipationScope.WHOLE_MUNICIPALITY).map((part) => part.unit));
  return parts
    .filter((part) => part.unit !== part.organisation && whole.has(part.organisation))
    .map((part) => ({ part: part.unit, inside: part.organisation }));
}
