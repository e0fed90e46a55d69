/** Tests run as ES modules straight from TypeScript; types are checked apart, by tsc. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/begin.mjs',
  globalTeardown: '<rootDir>/test/end.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 180_000,
  // The one that hands out the work only waits, and so do many tests: each core may have a worker.
  maxWorkers: '100%',
}
