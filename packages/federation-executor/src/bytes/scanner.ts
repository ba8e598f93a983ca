import { isUtf8 } from 'node:buffer';
import { isNonNullType, isListType } from 'graphql';
import { UNUSUAL } from '../compile/answer-writer';
import { generate } from '../compile/generate';
import { VARIANT, type Layout, type LayoutField } from './layout';
import { scanLeaf, VALUE_SCANNERS } from './scan-values';

/** A scanned answer, or what one fetch has of it. */
export interface Scanned {
  bytes: Buffer;
  tape: Int32Array;
  /** Records by layout, where the layout is noted. */
  records: (number[] | null)[];
  /** The place in the bytes after it. */
  end: number;
  /** How much of the tape is written. */
  used: number;
}

export interface Scanner {
  /** Scans from a place in the bytes of an answer in UTF-8; the record of `data` is at 0. Throws `UNUSUAL` where it is not exactly what the layout says. */
  scan(bytes: Buffer, from: number): Scanned;
  /** Gives a tape back that nobody reads any more: to make one for each answer costs more than to wipe it. */
  release(scanned: Scanned): void;
}

/** Tapes kept for later answers, and how long they may be: what one large answer needed is not kept for ever. */
const SPARE = 16;
const LONGEST_SPARE = 262_144;

/** All layouts under a layout, itself first; their places in the list are their numbers. */
export function layoutsUnder(layout: Layout): Layout[] {
  return [layout, ...layout.fields.flatMap((field) => (field.layouts.flatMap(layoutsUnder)))];
}

/** `isEntities`: only the list of entities is scanned, not the object that it stands in. */
export function scannerFor(layout: Layout, isEntities: boolean): Scanner {
  const layouts = layoutsUnder(layout);
  const numbers = new Map(layouts.map((each, n) => [each, n]));
  const given: Record<string, unknown> = { UNUSUAL };
  const objects = layouts.map((each, n) => (isEntities && n === 0 ? '' : objectScanner(each, n, numbers, given))).join('\n');
  const noted = layouts.map((each, n) => (each.noted ? `L${n}=[]` : `L${n}=null`));
  const whole = isEntities ? `const r=t;t+=${layout.size};let x;${fieldScanner(layout, layout.fields[0]!, numbers, given)}` : 'o0();';
  const spare: Int32Array[] = [];
  const scan = generate<Scanner['scan']>({ ...given, spare, NONE: new Int32Array(0) }, `
let b,p,t,T,W,n4,last=256,${layouts.map((_, n) => `L${n}`).join()};
function of(x,n){T[x+${VARIANT}]=n;return x}
function grow(){const N=new Int32Array(T.length*2+t);N.set(T);T=N}
${VALUE_SCANNERS}${objects}
return(B,from)=>{b=B;n4=B.byteOffset%4===0?B.length>>2:0;W=n4===0?NONE:new Int32Array(B.buffer,B.byteOffset,n4);T=spare.pop()??new Int32Array(last);t=0;p=from;${noted.join(';')};
${whole}
if(t>last)last=Math.min(t,1048576);const S={bytes:B,tape:T,records:[${layouts.map((_, n) => `L${n}`).join()}],end:p,used:t};b=T=W=${layouts.map((_, n) => `L${n}`).join('=')}=null;return S}`);
  return {
    scan,
    release({ tape, used }) {
      if (spare.length >= SPARE || tape.length > LONGEST_SPARE) return;
      spare.push(tape.fill(0, 0, used));
    },
  };
}

const PREFIX = Buffer.from('{"data":');

/**
 * What an answer has: `scanners` of its lists of entities (`aliases`); for the root one of one alias, null. Null where anything is not as expected.
 */
export function scanAnswer(bytes: Buffer, aliases: readonly (string | null)[], scanners: readonly Scanner[]): Scanned[] | null {
  if (!isUtf8(bytes)) return null;
  try {
    let at = expect(bytes, 0, PREFIX);
    const answers = aliases.map((alias, n) => {
      if (alias !== null) at = expect(bytes, at, Buffer.from(`${n === 0 ? '{' : ','}"${alias}":`));
      const found = scanners[n]!.scan(bytes, at);
      at = found.end;
      return found;
    });
    if (aliases[0] !== null && bytes[at++] !== 125) return null;
    if (bytes[at++] !== 125 || (at < bytes.length && (bytes[at] !== 10 || at + 1 !== bytes.length))) return null;
    return answers;
  } catch (thrown) {
    if (thrown === UNUSUAL) return null;
    throw thrown;
  }
}

function expect(bytes: Buffer, at: number, text: Buffer): number {
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text[n]) throw UNUSUAL;
  return at + text.length;
}

const TYPENAME = '{"__typename":"';

/** An expression that reads an object of one of several types, as it says which. */
function variantScanner(layouts: readonly Layout[], numbers: ReadonlyMap<Layout, number>): string {
  const begins = [...TYPENAME].map((each, n) => `b[p+${n}]===${each.charCodeAt(0)}`).join('&&');
  const isOf = ({ type }: Layout): string => [...`${type.name}"`].map((each, n) => `b[p+${TYPENAME.length + n}]===${each.charCodeAt(0)}`).join('&&');
  return `(${begins}?${layouts.map((layout, n) => `${isOf(layout)}?of(o${numbers.get(layout)}(),${n}):`).join('')}bad():bad())`;
}

function keyCheck(text: string, from: number): string {
  return `if(${[...Buffer.from(text)].map((byte, n) => `b[p+${n + from}]!==${byte}`).join('||')})bad();`;
}

function objectScanner(layout: Layout, n: number, numbers: ReadonlyMap<Layout, number>, given: Record<string, unknown>): string {
  const fields = layout.fields.map((field) => {
    const key = `${field.index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`;
    const note = (place: number): string => (field.span === null ? '' : `T[r+${field.span + place}]=p;`);
    return `${keyCheck(key, 0)}p+=${Buffer.byteLength(key)};${note(0)}${fieldScanner(layout, field, numbers, given)}${note(1)}`;
  });
  return `function o${n}(){const r=t;t+=${layout.size};if(t>T.length)grow();T[r+1]=1;${layout.noted ? `L${n}.push(r);` : ''}let x;${fields.join('\n')}${fields.length === 0 ? 'if(b[p++]!==123)bad();' : ''}if(b[p++]!==125)bad();return r}`;
}

function fieldScanner(layout: Layout, { offset, kind, type, layouts }: LayoutField, numbers: ReadonlyMap<Layout, number>, given: Record<string, unknown>): string {
  if (kind === 'typename') {
    const name = JSON.stringify(layout.type.name);
    return `${keyCheck(name, 0)}p+=${name.length};`;
  }
  if (kind === 'leaf') return `T[r+${offset}]=p;${scanLeaf(type, given)}T[r+${offset + 1}]=p;`;
  const read = layouts.length === 1 ? `o${numbers.get(layouts[0]!)}()` : variantScanner(layouts, numbers);
  const missing = isNonNullType(type) ? 'bad();' : 'nul();';
  if (kind === 'object') return `if(b[p]===110){${missing}}else{x=${read};T[r+${offset}]=x+1;}`;
  const bare = isNonNullType(type) ? type.ofType : type;
  const item = isListType(bare) && isNonNullType(bare.ofType) ? 'bad();' : '{nul();x=t;t+=2;if(t>T.length)grow();}';
  return `if(b[p]===110){${missing}}else{if(b[p++]!==91)bad();let k=0,v=-1;if(b[p]===93)p++;else for(;;){if(b[p]===110)${item}else x=${read};if(k++===0)T[r+${offset + 1}]=x;else T[v]=x+1;v=x;if(b[p]===44){p++;continue}if(b[p++]!==93)bad();break}T[r+${offset}]=k+1;}`;
}
