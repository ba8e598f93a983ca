/** A risk as assessed: probability and consequence 1–5 (domain A46), and where it stood at the review before. */
export interface AssessedRisk {
  id: string;
  /** the number its chip bears */
  number: number;
  title: string;
  probability: number;
  consequence: number;
  before?: { probability: number; consequence: number } | null;
}

export type RiskBand = 'ACCEPTABLE' | 'SHOULD_BE_TREATED' | 'TREAT_IMMEDIATELY';

/** Level is the product: 1–4 may be accepted, 5–14 should be treated, 15–25 treat at once. */
export function riskBand(probability: number, consequence: number): RiskBand {
  const product = probability * consequence;
  return product <= 4 ? 'ACCEPTABLE' : product <= 14 ? 'SHOULD_BE_TREATED' : 'TREAT_IMMEDIATELY';
}

export interface HeatCell {
  probability: number;
  consequence: number;
  product: number;
  band: RiskBand;
  x: number;
  y: number;
}

export interface Chip {
  risk: AssessedRisk;
  x: number;
  y: number;
  radius: number;
  /** middle of the square it stood in before, when it has moved */
  from: { x: number; y: number } | null;
}

export interface HeatMapLayout {
  size: number;
  cell: number;
  left: number;
  height: number;
  cells: HeatCell[];
  chips: Chip[];
}

const LEFT = 44;
const BOTTOM = 46;
const SCALE = [1, 2, 3, 4, 5] as const;

/** Five by five squares, consequence to the right and probability upwards; risks in one square stand side by side. */
export function riskHeatMapLayout(risks: readonly AssessedRisk[], width: number): HeatMapLayout {
  const cell = Math.floor(Math.min(560, width - LEFT) / 5);
  const origin = (probability: number, consequence: number) => ({ x: LEFT + (consequence - 1) * cell, y: (5 - probability) * cell });
  const cells = SCALE.flatMap((probability) =>
    SCALE.map((consequence) => ({
      probability,
      consequence,
      product: probability * consequence,
      band: riskBand(probability, consequence),
      ...origin(probability, consequence),
    })),
  );
  const inSquare = new Map<string, AssessedRisk[]>();
  for (const risk of [...risks].sort((a, b) => a.number - b.number)) {
    const square = `${risk.probability},${risk.consequence}`;
    inSquare.set(square, [...(inSquare.get(square) ?? []), risk]);
  }
  const chips = [...inSquare.values()].flatMap((group) => {
    const side = Math.ceil(Math.sqrt(group.length));
    const room = (cell - 6) / side;
    // So small, where the squares are, that one alone leaves the product in the corner to be read.
    const radius = Math.min(15, cell / 4, room / 2 - 1);
    const lines = Math.ceil(group.length / side);
    return group.map((risk, index): Chip => {
      const { x, y } = origin(risk.probability, risk.consequence);
      const pitch = Math.min(room, 2 * radius + 6);
      const inLine = Math.min(side, group.length - Math.floor(index / side) * side);
      const { before } = risk;
      const moved = before && (before.probability !== risk.probability || before.consequence !== risk.consequence);
      const start = moved ? origin(before.probability, before.consequence) : null;
      return {
        risk,
        radius,
        x: x + cell / 2 + ((index % side) - (inLine - 1) / 2) * pitch,
        y: y + cell / 2 + (Math.floor(index / side) - (lines - 1) / 2) * pitch,
        from: start && { x: start.x + cell / 2, y: start.y + cell / 2 },
      };
    });
  });
  return { size: cell * 5, cell, left: LEFT, height: cell * 5 + BOTTOM, cells, chips };
}
