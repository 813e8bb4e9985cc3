import { shared } from './jest.config.js';

/** Every branch of a rule has its witness among the rule's own examples. */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/rules/{alone,examples}.test.ts'],
  coverageProvider: 'v8',
  // How examples are written is tested in passage.test.ts: no example may be written wrongly.
  collectCoverageFrom: ['server/rules/*.ts', '!server/rules/passage.ts'],
  coverageThreshold: { global: { branches: 100 } },
};
