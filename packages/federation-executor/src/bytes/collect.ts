import { generate } from '../compile/generate';
import { notByBytes, type LayoutField } from './layout';
import { sourceOf, type ByteSite, type Place, type Source } from './places';
import { layoutsUnder, type Scanned } from './scanner';
import type { Layout } from './layout';

/** What one part of a fetch asks for: texts of representations, each once, and who waits for which. */
export interface Asked {
  texts: string[];
  /** By collect: the records, and the representation of each. */
  records: number[][];
  entities: number[][];
}

export type Collector = (scanned: readonly (Scanned | null)[]) => Asked;

/** `layouts`: of the data of each fetch. */
export function collectorFor(site: ByteSite, layouts: readonly Layout[]): Collector {
  const collects = site.collects.map(({ place }) => collectSource(site, place, layouts));
  return (scanned) => {
    const asked: Asked = { texts: [], records: [], entities: [] };
    const known = new Map<string, number>();
    for (const collect of collects) {
      const records: number[] = [];
      const entities: number[] = [];
      collect(scanned, known, asked.texts, records, entities);
      asked.records.push(records);
      asked.entities.push(entities);
    }
    return asked;
  };
}

type Collect = (scanned: readonly (Scanned | null)[], known: Map<string, number>, texts: string[], records: number[], entities: number[]) => void;

function collectSource(site: ByteSite, place: Place, layouts: readonly Layout[]): Collect {
  const base = place.base!;
  if (!base.layout.byKey.has('__typename') || !site.required.includes('__typename')) return notByBytes();
  const tapes = new Set([base.fetch]);
  const entities = new Map<number, Source>();
  const typename = `"__typename":${JSON.stringify(site.type)}`;
  const pieces: string[] = [];
  let literal = '{';
  let slices = 0;
  for (let n = 0; n < site.required.length; n++) {
    if (n > 0) literal += ',';
    const name = site.required[n]!;
    if (name === '__typename') {
      literal += typename;
      continue;
    }
    const { source, field, isBase } = sourceOf(place, name);
    let last: LayoutField = field;
    while (n + 1 < site.required.length) {
      const next = source.layout.byKey.get(site.required[n + 1]!);
      if (next?.kind !== 'leaf' || next.index !== last.index + 1 || sourceOf(place, next.key).source !== source) break;
      last = next;
      n++;
    }
    if (field.kind !== 'leaf') return notByBytes();
    tapes.add(source.fetch);
    if (!isBase) entities.set(source.slot!, source);
    const record = isBase ? 'r' : `e${source.slot}`;
    pieces.push(JSON.stringify(literal), `B${source.fetch}.utf8Slice(T${source.fetch}[${record}+${field.offset}]-${keyLength(field)},T${source.fetch}[${record}+${last.offset + 1}])`);
    literal = '';
    slices++;
  }
  pieces.push(JSON.stringify(`${literal}}`));
  const [before, slice, after] = pieces;
  const number = layoutsUnder(layouts[base.fetch]!).indexOf(base.layout);
  const text = slices === 1 ? `const s=${slice};let k=M.get(s);if(k===undefined){k=X.length;X.push(${before}+s+${after});M.set(s,k)}` : `const s=${pieces.join('+')};let k=M.get(s);if(k===undefined){k=X.length;X.push(s);M.set(s,k)}`;
  return generate<Collect>({}, `return(S,M,X,R,E)=>{
${[...tapes].map((fetch) => `const T${fetch}=S[${fetch}]?.tape,B${fetch}=S[${fetch}]?.bytes;`).join('')}
if(!T${base.fetch})return;const L=S[${base.fetch}].records[${number}];
for(let i=0;i<L.length;i++){const r=L[i];${[...entities.values()].map(({ slot }) => `let e${slot}=T${base.fetch}[r+${slot}];if(e${slot}--===0)continue;`).join('')}${text}R.push(r);E.push(k)}}`);
}

/** Of a key as it stands before a value. */
export function keyLength({ key }: LayoutField): number {
  return Buffer.byteLength(JSON.stringify(key)) + 1;
}
