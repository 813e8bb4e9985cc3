import { shared } from './jest.config.js';

/** The journeys in a real browser: chromium at CHROMIUM_PATH, else /usr/bin/chromium. */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
