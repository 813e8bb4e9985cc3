import { bind } from 'jest-each';
export { expect } from 'expect';

/**
 * Stands in for `@jest/globals` where mocha runs the tests: mocha keeps the language loaded from one mutant to the
 * next, jest would load it a thousand times.
 */
type Add = (name: string, run: () => void | Promise<void>) => void;

const mocha = globalThis as unknown as { readonly it: Add; readonly describe: Add };

const addTest: Add = (name, run) => mocha.it(name, run);
const addGroup: Add = (name, run) => mocha.describe(name, run);

export const test = Object.assign(addTest, { each: bind(addTest as never, false) });
export const describe = Object.assign(addGroup, { each: bind(addGroup as never, false) });
