import { DataTable } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { HEIGHT, placed, WIDTH, type Link, type Placed } from './map-layout';
import styles from './conception-map.module.css';
import { texts } from './conception-map-texts';

const CHARACTER = 8.2;
const halfWidth = (concept: string): number => Math.max(44, (Math.min(concept.length, 24) * CHARACTER) / 2 + 14);
const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** The map as a drawing, with its links as a table for those who read rather than see. */
export function Picture({ question, concepts, links }: { question: string; concepts: readonly string[]; links: readonly Link[] }) {
  const t = useText(texts);
  const at = new Map(placed(concepts).map((each) => [each.concept, each]));
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={question}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} role="img" aria-label={t('picture', { concepts: concepts.length, links: links.length })}>
          <defs><marker id="conception-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" className={styles.arrow} /></marker></defs>
          {links.map((link) => <Line key={`${link.from} ${link.to}`} link={link} from={at.get(link.from)!} to={at.get(link.to)!} />)}
          {[...at.values()].map(({ concept, x, y }) => (
            <g key={concept}>
              <rect x={x - halfWidth(concept)} y={y - 18} width={halfWidth(concept) * 2} height={36} rx={8} className={styles.box} />
              <text x={x} y={y} className={styles.concept}>{short(concept)}</text>
            </g>
          ))}
        </svg>
      </div>
      {links.length === 0 ? null : (
        <DataTable
          caption={t('links')} rows={[...links]} rowKey={({ from, to }) => `${from} ${to}`}
          columns={[
            { key: 'from', title: t('link.from'), cell: ({ from }) => from }, { key: 'label', title: t('link.label'), cell: ({ label }) => label },
            { key: 'to', title: t('link.to'), cell: ({ to }) => to },
          ]}
        />
      )}
    </>
  );
}

/** From the edge of the one box to the edge of the other. */
function Line({ link: { label }, from, to }: { link: Link; from: Placed; to: Placed }) {
  const edge = (a: Placed, b: Placed): { x: number; y: number } => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const share = Math.min(halfWidth(a.concept) / Math.max(Math.abs(dx), 1), 18 / Math.max(Math.abs(dy), 1), 0.45);
    return { x: a.x + dx * share, y: a.y + dy * share };
  };
  const [start, end] = [edge(from, to), edge(to, from)];
  return (
    <>
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} className={styles.line} markerEnd="url(#conception-arrow)" />
      {label ? <text x={start.x + (end.x - start.x) * 0.45} y={start.y + (end.y - start.y) * 0.45 - 4} className={styles.label}>{label}</text> : null}
    </>
  );
}
