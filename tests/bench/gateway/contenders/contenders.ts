import path from 'node:path';

export interface Contender {
  name: string;
  title: string;
  /** Arguments of `node`, the file to run last, given where the supergraph is kept and the port. */
  run(supergraphFile: string, port: number): readonly string[];
  /** Graphs it serves; all without it. */
  graphs?: readonly string[];
  /** What is installed for it alone. */
  needs?: 'hive';
  /** Whether it can put identical requests together. */
  deduplicates: boolean;
  path: string;
}

export const HIVE = path.join(__dirname, '../hive');
const register = ['--require', '@samlar/typescript-runtime/register'];
const typescript = (file: string) => (): readonly string[] => [...register, path.join(__dirname, `${file}.ts`)];

const hive = (...more: string[]) => (supergraphFile: string, port: number): readonly string[] => [
  path.join(HIVE, 'node_modules/@graphql-hive/gateway/dist/bin.js'), 'supergraph', supergraphFile,
  '--config-path', path.join(HIVE, 'gateway.config.mjs'), '--host', '127.0.0.1', '--port', String(port), '--fork', '1', '--disable-websockets', ...more,
];

/** Who is measured, in the order in which they take turns. The first is what the others are compared with. */
export const CONTENDERS: readonly Contender[] = [
  { name: 'stock', title: '@apollo/gateway behind @apollo/server', run: typescript('stock'), deduplicates: false, path: '/' },
  { name: 'hive-js', title: 'Hive Gateway, JavaScript planner', run: hive(), needs: 'hive', deduplicates: true, path: '/graphql' },
  { name: 'hive-rust', title: 'Hive Gateway, Rust planner', run: hive('--hive-router-runtime'), needs: 'hive', deduplicates: true, path: '/graphql' },
  { name: 'ours-apollo', title: 'ours behind @apollo/server', run: typescript('ours-apollo'), deduplicates: true, path: '/' },
  { name: 'ours-plain', title: 'ours on plain node:http', run: typescript('ours-plain'), deduplicates: true, path: '/graphql' },
  { name: 'product', title: 'the product’s pipeline, rights checked', run: typescript('product'), graphs: ['overview'], deduplicates: false, path: '/' },
  { name: 'floor', title: 'floor: upstream calls, nothing done', run: typescript('floor'), deduplicates: false, path: '/' },
];

export const STOCK = 'stock';
export const FLOOR = 'floor';
