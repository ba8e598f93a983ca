import { UNUSUAL } from '../compile/answer-writer';
import { generate } from '../compile/generate';
import { notByBytes, takeSlots, type Layout, type LayoutField } from './layout';
import { sourceOf, type ByteSite, type Required, type Source } from './places';
import { layoutsUnder, type Scanned } from './scanner';

/**
 * Texts of the representations that a fetch asks for, each once. Into the slot of each record that waits is written which one is its own (+1; 0 for
 * none), until `join` puts the entity's record there.
 */
export type Collector = (scanned: readonly (Scanned | null)[]) => string[];

/** `layouts`: of the data of each fetch. */
export function collectorFor(site: ByteSite, layouts: readonly Layout[]): Collector {
  const isOne = site.collects.length === 1;
  const collects = site.collects.map((each) => collectSource(site, each, layouts, isOne));
  return (scanned) => {
    const texts: string[] = [];
    const known = isOne ? null : new Map<string, number>();
    for (const collect of collects) collect(scanned, known, texts);
    return texts;
  };
}

/** The number of a record's layout among those of its answer. */
export function layoutNumber({ place: { base } }: ByteSite['collects'][number], layouts: readonly Layout[]): number {
  return layoutsUnder(layouts[base!.fetch]!).indexOf(base!.layout);
}

type Collect = (scanned: readonly (Scanned | null)[], known: Map<string, number> | null, texts: string[]) => void;

/** Records in an answer up to which the tables are kept for the next: what one large answer needed is not kept for ever. */
const MOST_KEPT = 8192;

function collectSource(site: ByteSite, target: ByteSite['collects'][number], layouts: readonly Layout[], isOne: boolean): Collect {
  const { place, slot: own } = target;
  const base = place.base!;
  if (!base.layout.byKey.has('__typename') || !site.required.some(({ key }) => key === '__typename')) return notByBytes();
  const tapes = new Set([base.fetch]);
  const entities = new Map<number, Source>();
  const typename = `"__typename":${JSON.stringify(site.type)}`;
  const pieces: string[] = [];
  const spans: Span[] = [];
  let literal = '{';
  for (let n = 0; n < site.required.length; n++) {
    if (n > 0) literal += ',';
    const { key, inner } = site.required[n]!;
    if (key === '__typename') {
      literal += typename;
      continue;
    }
    const { source, field, isBase } = sourceOf(place, key);
    let last: LayoutField = field;
    while (field.kind === 'leaf' && n + 1 < site.required.length) {
      const next = source.layout.byKey.get(site.required[n + 1]!.key);
      if (next?.kind !== 'leaf' || next.index !== last.index + 1 || sourceOf(place, next.key).source !== source) break;
      last = next;
      n++;
    }
    if (inner ? !hasJust(field, inner) : field.kind !== 'leaf') return notByBytes();
    const [from, to] = inner ? spanOf(source.layout, field) : [field.offset, last.offset + 1];
    tapes.add(source.fetch);
    if (!isBase) entities.set(source.slot!, source);
    pieces.push(JSON.stringify(literal), `B${source.fetch}.utf8Slice(s${spans.length},t${spans.length})`);
    spans.push({ fetch: source.fetch, slot: isBase ? null : source.slot, start: `${from}]-${keyLength(field)}`, end: `${to}]` });
    literal = '';
  }
  pieces.push(JSON.stringify(`${literal}}`));
  const first = isOne ? 'k=X.length;X.push(x);' : 'k=M.get(x);if(k===undefined){k=X.length;X.push(x);M.set(x,k)}';
  return generate<Collect>({ UNUSUAL }, `
const table=(m)=>[new Int32Array(m),new Int32Array(m/2),new Int32Array(m/2),new Int32Array(m/2)];
let kept=table(64);
return(S,M,X)=>{
${[...tapes].map((fetch) => `const T${fetch}=S[${fetch}]?.tape,B${fetch}=S[${fetch}]?.bytes;`).join('')}
if(!T${base.fetch})return;const L=S[${base.fetch}].records[${layoutNumber(target, layouts)}],l=L.length;
let m=64,d=0;while(m<l*2)m*=2;let t=kept;if(m>t[0].length){t=table(m);if(l<=${MOST_KEPT})kept=t}else t[0].fill(0,0,m);m--;
const H=t[0],U=t[1],V=t[2],K=t[3];
for(let i=0;i<l;i++){const r=L[i];${[...entities.values()].map(({ slot }) => `let e${slot}=T${base.fetch}[r+${slot}];if(e${slot}--===0)continue;`).join('')}
let h=-2128831035;${spans.map((span, n) => `const s${n}=${spanAt(span, 's', base.fetch, 'r')},t${n}=${spanAt(span, 't', base.fetch, 'r')};for(let j=s${n};j<t${n};j++)h=Math.imul(h^B${span.fetch}[j],16777619);`).join('')}
let q=(h^h>>>15)&m,k=-1;
for(let p=0;;p++){const c=H[q]-1;if(c<0)break;if(p>${MOST_PROBES})throw UNUSUAL;
if(V[c]===h){const u=U[c];${spans.map((span, n) => `const a${n}=${spanAt(span, 's', base.fetch, 'u')},z${n}=${spanAt(span, 't', base.fetch, 'u')};`).join('')}let y=${spans.map((_, n) => `z${n}-a${n}===t${n}-s${n}`).join('&&')};
${spans.map(({ fetch }, n) => `for(let j=0;y&&j<t${n}-s${n};j++)y=B${fetch}[a${n}+j]===B${fetch}[s${n}+j];`).join('')}if(y){k=K[c];break}}
q=q+1&m}
if(k<0){const x=${pieces.join('+')};${first}U[d]=r;V[d]=h;K[d]=k;H[q]=++d}
T${base.fetch}[r+${own}]=k+1}}`);
}

/** Whether the text of an object is what is required of it: the same fields in the same order, all the way in. */
function hasJust({ layouts }: LayoutField, required: readonly Required[]): boolean {
  const [only] = layouts;
  if (layouts.length !== 1 || only!.fields.length !== required.length) return false;
  return only!.fields.every((field, n) => field.key === required[n]!.key && (required[n]!.inner ? hasJust(field, required[n]!.inner!) : field.layouts.length === 0));
}

function spanOf(layout: Layout, field: LayoutField): [start: number, end: number] {
  field.span ??= takeSlots(layout, 2);
  return [field.span, field.span + 1];
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
