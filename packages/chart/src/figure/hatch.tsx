/** Lines that tell an area from its neighbours without colour. */
export type HatchKind = 'rising' | 'falling' | 'dots' | 'crossed';

/** A pattern to be named in `fill="url(#id)"`. `ground` lies beneath the lines. */
export function Hatch({ id, kind, color, ground }: { id: string; kind: HatchKind; color: string; ground: string }) {
  const size = kind === 'dots' ? 6 : 7;
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={kind === 'falling' ? 'rotate(-45)' : kind === 'dots' ? undefined : 'rotate(45)'}
    >
      <rect width={size} height={size} fill={ground} />
      {kind === 'dots' ? <circle cx="3" cy="3" r="1.4" fill={color} /> : <line x1="0" y1="0" x2="0" y2={size} stroke={color} strokeWidth="3" />}
      {kind === 'crossed' && <line x1="0" y1="0" x2={size} y2="0" stroke={color} strokeWidth="3" />}
    </pattern>
  );
}
