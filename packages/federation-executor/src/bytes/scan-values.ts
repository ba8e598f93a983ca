import { isEnumType, isListType, isNonNullType, isSpecifiedScalarType, type GraphQLEnumValue, type GraphQLLeafType, type GraphQLOutputType, type GraphQLScalarType } from 'graphql';

/**
 * Source of functions that walk over one leaf value at `p` of the bytes `b`, and throw for anything that the parsing path would not give
 * back byte for byte: escapes that JSON.stringify does not write, numbers not in their shortest form, objects. Strings are walked over four bytes
 * at a time (`W`, `n4` of them) as long as none of the four is a quote, a backslash or a control character, or may be one.
 */
export const VALUE_SCANNERS = `
function bad(){throw UNUSUAL}
function nul(){if(b[p+1]!==117||b[p+2]!==108||b[p+3]!==108)bad();p+=4}
function str(){let c,q,x,y,z;p++;for(;;){if((p&3)===0){for(q=p>>2;q<n4;q++){x=W[q];y=x^572662306;z=x^1549556828;if(((x-538976288&~x)|(y-16843009&~y)|(z-16843009&~z))&-2139062144)break}p=q<<2}c=b[p++];if(c===34)return;if(c===92){c=b[p++];if(c!==34&&c!==92&&c!==110&&c!==114&&c!==116&&c!==98&&c!==102)bad()}else if(!(c>=32))bad()}}
function int(){let c=b[p],d=p;if(c===45){c=b[++p];d=p;if(c===48)bad()}if(c===48){c=b[++p];if(c>=48&&c<=57)bad();return}if(!(c>=49&&c<=57))bad();do{c=b[++p]}while(c>=48&&c<=57);if(p-d>15)bad()}
function whole(){int();const c=b[p];if(c===46||c===101||c===69)bad()}
function num(){const s=p;int0();const c=b[p];if(c===101||c===69)bad();if(c!==46)return;const d=p+1;let n=b[d];if(!(n>=48&&n<=57))bad();p=d;do{n=b[++p]}while(n>=48&&n<=57);if(n===101||n===69||b[p-1]===48||p-s>16)bad();if(b[d]===48&&b[d+1]===48&&b[d+2]===48&&b[d+3]===48&&b[d+4]===48)bad()}
function int0(){let c=b[p],d=p;if(c===45){c=b[++p];d=p}if(c===48){c=b[++p];if(c>=48&&c<=57)bad();if(c!==46&&b[p-2]===45)bad();return}if(!(c>=49&&c<=57))bad();do{c=b[++p]}while(c>=48&&c<=57);if(p-d>15)bad()}
function bool(){if(b[p]===116){if(b[p+1]!==114||b[p+2]!==117||b[p+3]!==101)bad();p+=4}else{if(b[p]!==102||b[p+1]!==97||b[p+2]!==108||b[p+3]!==115||b[p+4]!==101)bad();p+=5}}
function any(){const c=b[p];if(c===34)str();else if(c===116||c===102)bool();else num()}
function id(){if(b[p]===34)str();else whole()}
function text(){if(b[p]!==34)bad();str()}
`;

/** Statements that walk over a leaf of `type`; enum values are checked against sets that are added to `given`. */
export function scanLeaf(type: GraphQLOutputType, given: Record<string, unknown>, depth = 0): string {
  if (isNonNullType(type)) return scanBare(type.ofType, given, depth);
  return `if(b[p]===110)nul();else{${scanBare(type, given, depth)}}`;
}

function scanBare(type: Exclude<GraphQLOutputType, { ofType: { kind?: never } }>, given: Record<string, unknown>, depth: number): string {
  if (isListType(type)) return `if(b[p]!==91)bad();p++;if(b[p]===93)p++;else for(;;){${scanLeaf(type.ofType, given, depth + 1)}if(b[p]===44){p++;continue}if(b[p]!==93)bad();p++;break}`;
  if (isEnumType(type)) {
    const name = `enum_${type.name}`;
    given[name] = new Set(type.getValues().filter(isTold).map((value) => value.name));
    return `{const s${depth}=p;text();if(!${name}.has(b.latin1Slice(s${depth}+1,p-1)))bad();}`;
  }
  return `${scalarScanner(type as GraphQLLeafType as GraphQLScalarType)}();`;
}

/** Whether a client may hear of it: what is `@inaccessible` is for requirements, which the parsing path knows from answers. */
const isTold = ({ astNode }: GraphQLEnumValue): boolean => !astNode?.directives?.some(({ name }) => name.value === 'inaccessible');

function scalarScanner(type: GraphQLScalarType): string {
  if (!isSpecifiedScalarType(type)) return 'any';
  return { String: 'text', ID: 'id', Int: 'whole', Float: 'num', Boolean: 'bool' }[type.name] ?? 'any';
}
