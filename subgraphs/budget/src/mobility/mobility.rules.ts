export interface MobilityTotals {
  financed: number;
  notFinanced: number;
  /** Financed mobilities still to come before the promise is kept; null where nothing is promised. */
  missing: number | null;
}

/** Financed mobilities apart from others; only the financed count towards what the project has promised (domain.md C08). */
export function mobilityTotals(mobilities: readonly { financed: boolean; participants: number }[], minimum: number | null): MobilityTotals {
  const sum = (financed: boolean): number =>
    mobilities.filter((each) => each.financed === financed).reduce((total, each) => total + each.participants, 0);
  const financed = sum(true);
  return { financed, notFinanced: sum(false), missing: minimum === null ? null : Math.max(0, minimum - financed) };
}
