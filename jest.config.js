const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

export const shared = { testEnvironment: 'node', extensionsToTreatAsEsm: ['.ts'], transform };

export default {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  testTimeout: 60_000,
  // By default jest leaves a core to itself and, on a machine with two, runs everything in its own process, whose heap
  // grows from file to file until collecting garbage takes longer than the tests.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
