import { UNUSUAL } from '../compile/answer-writer';
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
  const spans: Span[] = [];
  let literal = '{';
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
    pieces.push(JSON.stringify(literal), `B${source.fetch}.utf8Slice(s${spans.length},t${spans.length})`);
    spans.push({ fetch: source.fetch, slot: isBase ? null : source.slot, start: `${field.offset}]-${keyLength(field)}`, end: `${last.offset + 1}]` });
    literal = '';
  }
  pieces.push(JSON.stringify(`${literal}}`));
  const number = layoutsUnder(layouts[base.fetch]!).indexOf(base.layout);
  return generate<Collect>({ UNUSUAL }, `
let H=new Int32Array(64);
return(S,M,X,R,E)=>{
${[...tapes].map((fetch) => `const T${fetch}=S[${fetch}]?.tape,B${fetch}=S[${fetch}]?.bytes;`).join('')}
if(!T${base.fetch})return;const L=S[${base.fetch}].records[${number}],U=[],V=[],K=[];
let m=64;while(m<L.length*2)m*=2;if(m>H.length)H=new Int32Array(m);else H.fill(0,0,m);m--;
for(let i=0;i<L.length;i++){const r=L[i];${[...entities.values()].map(({ slot }) => `let e${slot}=T${base.fetch}[r+${slot}];if(e${slot}--===0)continue;`).join('')}
let h=-2128831035;${spans.map((span, n) => `const s${n}=${spanAt(span, 's', base.fetch, 'r')},t${n}=${spanAt(span, 't', base.fetch, 'r')};for(let j=s${n};j<t${n};j++)h=Math.imul(h^B${span.fetch}[j],16777619);`).join('')}
let q=(h^h>>>15)&m,k=-1;
for(let p=0;;p++){const c=H[q]-1;if(c<0)break;if(p>${MOST_PROBES})throw UNUSUAL;
if(V[c]===h){const u=U[c];${spans.map((span, n) => `const a${n}=${spanAt(span, 's', base.fetch, 'u')},z${n}=${spanAt(span, 't', base.fetch, 'u')};`).join('')}let y=${spans.map((_, n) => `z${n}-a${n}===t${n}-s${n}`).join('&&')};
${spans.map(({ fetch }, n) => `for(let j=0;y&&j<t${n}-s${n};j++)y=B${fetch}[a${n}+j]===B${fetch}[s${n}+j];`).join('')}if(y){k=K[c];break}}
q=q+1&m}
if(k<0){const x=${pieces.join('+')};k=M.get(x);if(k===undefined){k=X.length;X.push(x);M.set(x,k)}H[q]=U.push(r);V.push(h);K.push(k)}
R.push(r);E.push(k)}}`);
}

/** A piece of a representation: the tape it is on, and where there it begins and ends. */
interface Span {
  fetch: number;
  slot: number | null;
  start: string;
  end: string;
}

/** A subgraph may choose its keys so that all fall on one place: such an answer is parsed. */
const MOST_PROBES = 64;

function spanAt({ fetch, slot, start, end }: Span, which: 's' | 't', base: number, record: string): string {
  const entity = slot === null ? record : record === 'r' ? `e${slot}` : `T${base}[${record}+${slot}]-1`;
  return `T${fetch}[${entity}+${which === 's' ? start : end}`;
}

/** Of a key as it stands before a value. */
export function keyLength({ key }: LayoutField): number {
  return Buffer.byteLength(JSON.stringify(key)) + 1;
}
