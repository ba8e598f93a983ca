import { isUtf8 } from 'node:buffer';
import { isNonNullType, isListType } from 'graphql';
import { UNUSUAL } from '../compile/answer-writer';
import { generate } from '../compile/generate';
import type { Layout, LayoutField } from './layout';
import { scanLeaf, VALUE_SCANNERS } from './scan-values';

/** A scanned answer. */
export interface Scanned {
  bytes: Buffer;
  tape: Int32Array;
  /** Records by layout, where the layout is noted. */
  records: (number[] | null)[];
}

/** Null where the answer is not exactly what the layout says, so that it has to be parsed. The record of `data` is at 0. */
export type Scanner = (bytes: Buffer) => Scanned | null;

/** All layouts under a layout, itself first; their places in the list are their numbers. */
export function layoutsUnder(layout: Layout): Layout[] {
  return [layout, ...layout.fields.flatMap((field) => (field.layout ? layoutsUnder(field.layout) : []))];
}

export function scannerFor(layout: Layout): Scanner {
  const layouts = layoutsUnder(layout);
  const numbers = new Map(layouts.map((each, n) => [each, n]));
  const given: Record<string, unknown> = { UNUSUAL };
  const objects = layouts.map((each, n) => objectScanner(each, n, numbers, given)).join('\n');
  const noted = layouts.map((each, n) => (each.noted ? `L${n}=[]` : `L${n}=null`));
  const scan = generate<(bytes: Buffer) => Scanned>(given, `
let b,p,t,T,last=256,${layouts.map((_, n) => `L${n}`).join()};
function grow(){const N=new Int32Array(T.length*2+t);N.set(T);T=N}
${VALUE_SCANNERS}${objects}
return(B)=>{b=B;T=new Int32Array(last);t=0;p=8;${noted.join(';')};
${keyCheck('{"data":', -8)}
if(b[p]!==123)bad();o0();if(b[p++]!==125)bad();if(p<b.length&&(b[p]!==10||p+1!==b.length))bad();
if(t>last)last=Math.min(t,1048576);const S={bytes:B,tape:T,records:[${layouts.map((_, n) => `L${n}`).join()}]};b=T=${layouts.map((_, n) => `L${n}`).join('=')}=null;return S}`);
  return (bytes) => {
    if (!isUtf8(bytes)) return null;
    try {
      return scan(bytes);
    } catch (thrown) {
      if (thrown === UNUSUAL) return null;
      throw thrown;
    }
  };
}

function keyCheck(text: string, from: number): string {
  return `if(${[...Buffer.from(text)].map((byte, n) => `b[p+${n + from}]!==${byte}`).join('||')})bad();`;
}

function objectScanner(layout: Layout, n: number, numbers: ReadonlyMap<Layout, number>, given: Record<string, unknown>): string {
  const fields = layout.fields.map((field) => {
    const key = `${field.index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`;
    return `${keyCheck(key, 0)}p+=${Buffer.byteLength(key)};${fieldScanner(layout, field, numbers, given)}`;
  });
  return `function o${n}(){const r=t;t+=${layout.size};if(t>T.length)grow();T[r+1]=1;${layout.noted ? `L${n}.push(r);` : ''}let x;${fields.join('\n')}${fields.length === 0 ? 'if(b[p++]!==123)bad();' : ''}if(b[p++]!==125)bad();return r}`;
}

function fieldScanner(layout: Layout, { offset, kind, type, layout: inner }: LayoutField, numbers: ReadonlyMap<Layout, number>, given: Record<string, unknown>): string {
  if (kind === 'typename') {
    const name = JSON.stringify(layout.type.name);
    return `${keyCheck(name, 0)}p+=${name.length};`;
  }
  if (kind === 'leaf') return `T[r+${offset}]=p;${scanLeaf(type, given)}T[r+${offset + 1}]=p;`;
  const read = `o${numbers.get(inner!)}()`;
  const missing = isNonNullType(type) ? 'bad();' : 'nul();';
  if (kind === 'object') return `if(b[p]===110){${missing}}else{x=${read};T[r+${offset}]=x+1;}`;
  const bare = isNonNullType(type) ? type.ofType : type;
  const item = isListType(bare) && isNonNullType(bare.ofType) ? 'bad();' : '{nul();x=t;t+=2;if(t>T.length)grow();}';
  return `if(b[p]===110){${missing}}else{if(b[p++]!==91)bad();let k=0,v=-1;if(b[p]===93)p++;else for(;;){if(b[p]===110)${item}else x=${read};if(k++===0)T[r+${offset + 1}]=x;else T[v]=x+1;v=x;if(b[p]===44){p++;continue}if(b[p++]!==93)bad();break}T[r+${offset}]=k+1;}`;
}
