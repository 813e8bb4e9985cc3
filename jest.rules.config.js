import { shared } from './jest.config.js';

/** Every branch of a rule has its witness among the rule's own examples. */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/rules/examples.test.ts'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['server/rules/*.ts'],
  coverageThreshold: { global: { branches: 100 } },
};
