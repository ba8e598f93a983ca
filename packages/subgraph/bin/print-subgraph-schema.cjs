#!/usr/bin/env node
'use strict';
// Writes `schema.graphql` of the subgraph in the current folder from its code.
require('@samlar/typescript-runtime/register');
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { subgraph } = require(path.resolve('src/subgraph.ts'));
const { printSubgraphSchema } = require('../src/schema.ts');
writeFileSync('schema.graphql', printSubgraphSchema(subgraph));
process.stdout.write(`${subgraph.name}: schema.graphql written\n`);
