'use strict';
const path = require('node:path');
const { parse } = require('acorn');
const { simple } = require('acorn-walk');

const TURN = path.join(__dirname, 'loop-turn.js');

/**
 * A rspack loader: every loop of a view says that it takes one more turn, so that one which never ends is ended (`loop-turn.js`). It stands behind the one that
 * leaves plain JavaScript; lines stay where they are.
 * @param {string} source
 */
module.exports = function endLoops(source, map) {
  if (!/\b(?:for|while|do)\b/.test(source)) return this.callback(null, source, map);
  const put = [];
  const loop = ({ body }) => {
    if (body.type === 'BlockStatement') put.push([body.start + 1, 'samlarLoopTurn();']);
    else put.push([body.end, '}'], [body.start, '{samlarLoopTurn();']);
  };
  const options = { ecmaVersion: 'latest', allowHashBang: true };
  let tree;
  try {
    tree = parse(source, { ...options, sourceType: 'module' });
  } catch {
    tree = parse(source, { ...options, sourceType: 'script', allowReturnOutsideFunction: true });
  }
  simple(tree, { ForStatement: loop, ForInStatement: loop, ForOfStatement: loop, WhileStatement: loop, DoWhileStatement: loop });
  if (put.length === 0) return this.callback(null, source, map);
  const taken = tree.body.some(({ type }) => /^(?:Import|Export)/.test(type))
    ? `import { loopTurn as samlarLoopTurn } from ${JSON.stringify(TURN)};`
    : `const samlarLoopTurn = require(${JSON.stringify(TURN)}).loopTurn;`;
  // From the end, so that places before stay; at one place an inner body's end comes before the outer's.
  const text = put.sort(([a], [b]) => b - a).reduce((so, [at, more]) => so.slice(0, at) + more + so.slice(at), source);
  return this.callback(null, taken + text, map);
};
