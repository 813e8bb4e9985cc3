/**
 * Mutation testing: the code of `server/text` and `server/rules` is changed bit by bit; each change must fail a test.
 * Named files only: `npm run mutate -- --mutate server/rules/double-space.ts --testFiles test/rules/alone.test.ts`.
 */
export default {
  // Not jest: it would load German for every mutant, several seconds each.
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import', 'tsx', '--no-warnings'],
  mochaOptions: {
    // Laws of any text and texts of any size would be read again for every mutant.
    spec: [
      'test/text/!(laws|size).test.ts',
      'test/formats/*.test.ts',
      'test/rules/{alone,assess,check,defaults,names,passage}.test.ts',
    ],
    grep: '/^(?!.*(?:100,000 characters|deep and broken nesting))/',
  },
  coverageAnalysis: 'perTest',
  // What runs once, while a module is loaded (tables, patterns, titles), belongs to no test: every test would have to
  // run, in a fresh process, for each of its mutants.
  ignoreStatic: true,
  // The list of rules and the learned numbers decide nothing.
  mutate: ['server/{rules,text}/*.ts', '!server/rules/{index,rule,score-weights}.ts'],
  // Stryker would read it with a programming interface that TypeScript 7 no longer has.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  concurrency: 1,
  tempDirName: 'out/mutants',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: 'out/mutants.json' },
};
