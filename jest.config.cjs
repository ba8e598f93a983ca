'use strict';
const esm = ['jose', 'openid-client', 'oauth4webapi', 'oidc-provider', '@faker-js', 'quick-lru', 'nanoid', 'koa', 'got', 'eta', 'raw-body', '@digdir', 'chroma-js', 'hsluv', 'colorjs.io', 'ramda', 'intl-messageformat', '@formatjs'];
const transform = { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    target: 'es2022', keepClassNames: true,
  },
  module: { type: 'commonjs' },
}] };
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/.samlar/'],
};
const database = {
  globalSetup: '<rootDir>/infra/local/jest/start-database.ts',
  globalTeardown: '<rootDir>/infra/local/jest/stop-database.ts',
};
const samlar = {
  globalSetup: '<rootDir>/infra/local/jest/start-samlar.ts',
  globalTeardown: '<rootDir>/infra/local/jest/stop-samlar.ts',
};
/** Draws of property tests. */
const drawn = { setupFiles: ['<rootDir>/infra/local/jest/draws.ts'] };
const pictures = '<rootDir>/tests/journeys/picture-environment.ts';
/**
 * Projects by what they need: nothing or a database (unit: beside the code), the architecture (tidy), a whole Samlär with new
 * demonstration data and a browser (journeys; its address is SAMLAR_URL), or one of its own to hurt (faults).
 */
module.exports = {
  testTimeout: 30000,
  maxWorkers: 2,
  projects: [
    { ...base, ...database, ...drawn, displayName: 'unit', testMatch: ['<rootDir>/{packages,subgraphs,gateway,shells,infra}/**/*.test.{ts,tsx}'] },
    { ...base, displayName: 'tidy', testMatch: ['<rootDir>/tests/tidy/**/*.test.ts'] },
    { ...base, ...samlar, displayName: 'journeys', testEnvironment: pictures, testMatch: ['<rootDir>/tests/{journeys,supergraph}/**/*.test.ts'] },
    { ...base, ...database, displayName: 'faults', testEnvironment: pictures, testMatch: ['<rootDir>/tests/faults/**/*.test.ts'] },
  ],
};
