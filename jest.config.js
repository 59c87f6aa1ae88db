/** Jest in ESM, three projects: "law" needs nothing, "services" real PostgreSQL and Temporal, "journeys" a browser. */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.xianshi'],
  watchPathIgnorePatterns: ['<rootDir>/.xianshi'],
};
const pure = ['domain', 'contract', 'web', 'docs', 'types', 'scripts/xianshi'];

/** @type {import('jest').Config} */
const config = {
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000, // Jest reads it here only, not in a project
  projects: [
    {
      ...shared,
      displayName: 'law',
      testMatch: pure.map((part) => `<rootDir>/tests/${part}/**/*.test.{ts,tsx}`),
    },
    {
      ...shared,
      displayName: 'services',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...[...pure, 'journeys'].map((part) => `<rootDir>/tests/${part}/`),
      ],
      globalSetup: '<rootDir>/tests/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
    },
  ],
};

export default config;
