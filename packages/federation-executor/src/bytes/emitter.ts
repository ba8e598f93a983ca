import { isListType, isNonNullType } from 'graphql';
import { UNUSUAL } from '../compile/answer-writer';
import { generate } from '../compile/generate';
import type { Shape, ShapeField } from '../compile/shape';
import { keyLength } from './collect';
import { handOn, isAsItCame } from './hand-on';
import { notByBytes, takeSlots, VARIANT, type LayoutField } from './layout';
import { innerKey, sourceOf, type ByteGraph, type Place, type Source } from './places';
import type { Scanned } from './scanner';

/** Writes the client's answer (`{"data":…}` and a line's end) as JSON bytes; throws `UNUSUAL` where a null would go up. */
export type Emitter = (scanned: readonly (Scanned | null)[], introspect: (field: ShapeField) => string) => Buffer;

const COPIED_BY_LOOP = 40;
/** Bytes that there is room for from the start, where the answer before was as long. */
const LONGEST_AT_ONCE = 16 * 1024 * 1024;

/** Takes slots of the layouts: scanners are generated after. Throws `NOT_BY_BYTES`. */
export function emitterFor(shape: Shape, graph: ByteGraph): { make: () => Emitter } {
  const functions: string[] = [];
  const literals: Buffer[] = [];
  const introspected: ShapeField[] = [];
  const write = (text: string): string => (text === '' ? '' : `w(${literals.push(Buffer.from(text)) - 1});`);

  const objectWriter = (inner: Shape, key: string, typename: string): string => {
    const place = graph.places.get(key) ?? notByBytes();
    const fields = inner.fieldsOf(typename) ?? notByBytes();
    const name = `o${functions.push('') - 1}`;
    const entities = new Map<number, Source>();
    let code = '';
    let literal = '{';
    for (let n = 0; n < fields.length; n++) {
      const each = fields[n]!;
      const comma = n === 0 ? '' : ',';
      const head = `${comma}${JSON.stringify(each.key)}:`;
      if (each.field.name === '__typename') {
        literal += `${head}${JSON.stringify(typename)}`;
        continue;
      }
      if (each.field.name === '__schema' || each.field.name === '__type') {
        code += `${write(literal + head)}v(I(F[${introspected.push(each) - 1}]));`;
        literal = '';
        continue;
      }
      const { source, field, isBase } = sourceOf(place, each.key);
      const joined = !isBase && place.base !== null;
      if (joined) entities.set(source.slot!, source);
      const record = isBase ? 'r' : joined ? `e${source.slot}` : '0';
      const tape = `T${source.fetch}`;
      if (field.kind === 'leaf') {
        const run = runOf(fields, n, field, place, source);
        const mayMiss = joined || place.base === null;
        const copied = `c(B${source.fetch},${tape}[${record}+${field.offset}]-${keyLength(field)},${tape}[${record}+${run.last.offset + 1}]);`;
        const nulls = run.fields.some(({ field: { type } }) => isNonNullType(type)) ? 'throw UNUSUAL;' : write(run.fields.map(({ key: each_ }) => `${JSON.stringify(each_)}:null`).join(','));
        code += write(literal + comma) + (mayMiss ? `if(${missing(joined, record, source)}){${nulls}}else{${copied}}` : copied);
        literal = '';
        n += run.fields.length - 1;
        continue;
      }
      code += write(literal + head);
      literal = '';
      const inside = each.inner ?? notByBytes();
      const children = field.layouts.map((layout) => (inside.fieldsOf(layout.type.name) ? objectWriter(inside, innerKey(key, field, layout), layout.type.name) : null));
      const child = children.length === 1 ? (children[0] ?? notByBytes()) : chooser(children, tape);
      const value = field.kind === 'object' ? objectCode(tape, record, field, child, write) : listCode(tape, record, field, child, write);
      const kept = joined ? keepWritten(tape, record, source, value) : value;
      const none = isNonNullType(each.field.type) ? 'throw UNUSUAL;' : write('null');
      code += joined || place.base === null ? `if(${missing(joined, record, source)}){${none}}else{${kept}}` : kept;
    }
    const start = [...entities.values()].map(({ slot }) => `const e${slot}=T${place.base!.fetch}[r+${slot}]-1;`).join('');
    functions[Number(name.slice(1))] = `function ${name}(r){let x;${start}${code}${write(`${literal}}`)}}`;
    return name;
  };

  /** A function that writes an object of one of several types; of one that the client's schema does not have there is nothing to say. */
  const chooser = (children: readonly (string | null)[], tape: string): string => {
    const name = `o${functions.push('') - 1}`;
    functions[Number(name.slice(1))] = `function ${name}(r){switch(${tape}[r+${VARIANT}]){${children.map((child, n) => (child ? `case ${n}:return ${child}(r);` : '')).join('')}}throw UNUSUAL}`;
    return name;
  };

  const root = objectWriter(shape, '', shape.type.name);
  const fetches = graph.layouts.map((_, n) => n);
  const source = `
let I,O,o=0,last=1024,x;${fetches.length > 0 ? `let ${fetches.map((n) => `T${n},B${n}`).join()};` : ''}
function more(n){const N=Buffer.allocUnsafeSlow(Math.max(O.length*2,o+n+1024));O.copy(N,0,0,o);O=N}
function w(k){const a=K[k],n=a.length;if(o+n>O.length)more(n);for(let i=0;i<n;i++)O[o++]=a[i]}
function c(b,s,e){const n=e-s;if(o+n>O.length)more(n);if(n<${COPIED_BY_LOOP}){while(s<e)O[o++]=b[s++]}else{b.copy(O,o,s,e);o+=n}}
function v(text){const n=Buffer.byteLength(text);if(o+n>O.length)more(n);o+=O.utf8Write(text,o)}
function again(s,n){if(o+n>O.length)more(n);O.copyWithin(o,s,s+n);o+=n}
${functions.join('\n')}
return(s,introspect)=>{I=introspect;O=Buffer.allocUnsafeSlow(last);o=0;${write('{"data":')}
${fetches.map((n) => `T${n}=s[${n}]?.tape;B${n}=s[${n}]?.bytes;`).join('')}
try{${root}(0);${write('}\n')}if(o>last||o*4<last)last=Math.min(o+64,${LONGEST_AT_ONCE});return O.subarray(0,o)}finally{O=I=${fetches.map((n) => `T${n}=B${n}=`).join('')}null}}`;
  const make = (): Emitter => generate<Emitter>({ UNUSUAL, K: literals, F: introspected, Buffer }, source);
  if (!isAsItCame(shape, graph)) return { make };
  return {
    make() {
      const written = make();
      return (scanned, introspect) => (scanned[0] ? handOn(scanned[0].bytes) : null) ?? written(scanned, introspect);
    },
  };
}

function missing(joined: boolean, record: string, { fetch }: Source): string {
  return joined ? `${record}<0` : `T${fetch}===undefined`;
}

interface LeafRun {
  fields: readonly ShapeField[];
  last: LayoutField;
}

/** Leaves that stand side by side in a subgraph's answer as in the client's are copied in one. */
function runOf(fields: readonly ShapeField[], from: number, first: LayoutField, place: Place, source: Source): LeafRun {
  let last = first;
  let n = from + 1;
  for (; n < fields.length; n++) {
    const { key, field } = fields[n]!;
    const next = field.name.startsWith('__') ? undefined : source.layout.byKey.get(key);
    if (next?.kind !== 'leaf' || next.index !== last.index + 1 || sourceOf(place, key).source !== source) break;
    last = next;
  }
  return { fields: fields.slice(from, n), last };
}

function objectCode(tape: string, record: string, { offset }: LayoutField, child: string, write: (text: string) => string): string {
  return `x=${tape}[${record}+${offset}];if(x===0){${write('null')}}else ${child}(x-1);`;
}

function listCode(tape: string, record: string, { offset, type }: LayoutField, child: string, write: (text: string) => string): string {
  if (!isListType(isNonNullType(type) ? type.ofType : type)) return notByBytes();
  return `{const k=${tape}[${record}+${offset}];if(k===0){${write('null')}}else{${write('[')}let y=${tape}[${record}+${offset + 1}];for(let i=1;i<k;i++){if(i>1){${write(',')}}if(${tape}[y+1]===0){${write('null')}}else ${child}(y);y=${tape}[y]-1}${write(']')}}}`;
}

/** What is inside an entity is the same wherever the entity is: written once, then copied. */
function keepWritten(tape: string, record: string, { layout }: Source, value: string): string {
  const slot = takeSlots(layout, 2);
  return `{const q=${tape}[${record}+${slot}];if(q!==0)again(q-1,${tape}[${record}+${slot + 1}]);else{const z=o;${value}${tape}[${record}+${slot}]=z+1;${tape}[${record}+${slot + 1}]=o-z}}`;
}
