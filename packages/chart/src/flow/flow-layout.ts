/** A giver or receiver; the order given is the order drawn (north to south). */
export interface FlowNode {
  id: string;
  name: string;
}

export interface Flow {
  from: string;
  to: string;
  value: number;
}

/** How much goes from each row to each column. A node's flow to itself is not applicable. */
export interface FlowTable {
  values: (number | null)[][];
  given: number[];
  received: number[];
  total: number;
  highest: number;
}

/** @throws RangeError when a flow names no node or is no count. */
export function flowTable(nodes: readonly FlowNode[], flows: readonly Flow[]): FlowTable {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const values: (number | null)[][] = nodes.map((_, row) => nodes.map((__, column) => (row === column ? null : 0)));
  for (const { from, to, value } of flows) {
    const [row, column] = [place.get(from), place.get(to)];
    if (row === undefined || column === undefined) throw new RangeError(`A flow from ${from} to ${to}: one of them is not among the nodes.`);
    if (!(value >= 0)) throw new RangeError(`The flow from ${from} to ${to} is ${value}; it must be 0 or more.`);
    values[row]![column] = (values[row]![column] ?? 0) + value;
  }
  const given = values.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const received = nodes.map((_, column) => values.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return {
    values,
    given,
    received,
    total: given.reduce((sum, value) => sum + value, 0),
    highest: Math.max(0, ...values.flat().map((value) => value ?? 0)),
  };
}

export interface SankeyNode extends FlowNode {
  value: number;
  y: number;
  height: number;
}

export interface SankeyBand {
  from: string;
  to: string;
  value: number;
  /** closed shape from the giver's right edge to the receiver's left edge */
  path: string;
}

export interface SankeyLayout {
  height: number;
  left: number;
  right: number;
  givers: SankeyNode[];
  receivers: SankeyNode[];
  bands: SankeyBand[];
}

export const NODE_WIDTH = 14;

/**
 * Givers to the left, receivers to the right, in the order given, a node's height its sum. A node with nothing keeps its place
 * and a thin line, so that nobody is left out of the picture.
 */
export function sankeyLayout(nodes: readonly FlowNode[], flows: readonly Flow[], width: number, labelWidth: number): SankeyLayout {
  const table = flowTable(nodes, flows);
  const gap = 14;
  const unit = table.total === 0 ? 0 : Math.max(120, nodes.length * 22) / table.total;
  const stack = (sums: number[]) => {
    let y = 6;
    return nodes.map((node, index): SankeyNode => {
      const height = sums[index]! * unit;
      const placed = { ...node, value: sums[index]!, y, height };
      y += Math.max(height, 4) + gap;
      return placed;
    });
  };
  const givers = stack(table.given);
  const receivers = stack(table.received);
  const left = labelWidth + NODE_WIDTH;
  const right = width - labelWidth - NODE_WIDTH;
  const middle = (left + right) / 2;
  const used = { from: givers.map(({ y }) => y), to: receivers.map(({ y }) => y) };
  const bands: SankeyBand[] = [];
  table.values.forEach((row, from) =>
    row.forEach((value, to) => {
      if (!value) return;
      const [y1, y2, thick] = [used.from[from]!, used.to[to]!, value * unit];
      used.from[from]! += thick;
      used.to[to]! += thick;
      const curve = (a: number, x: number, b: number) => `C${middle} ${a} ${middle} ${b} ${x} ${b}`;
      bands.push({
        from: nodes[from]!.id,
        to: nodes[to]!.id,
        value,
        path: `M${left} ${y1}${curve(y1, right, y2)}V${y2 + thick}${curve(y2 + thick, left, y1 + thick)}Z`,
      });
    }),
  );
  const end = (placed: SankeyNode[]) => Math.max(...placed.map(({ y, height }) => y + Math.max(height, 4)));
  return { height: Math.max(end(givers), end(receivers)) + 12, left, right, givers, receivers, bands };
}
