import type { Words } from './de.ts';

export const help: Words['help'] = {
  title: 'Help',
  lead: 'Short and in order. What there is to do on a page is also said on the page itself.',
  mark: (topic) => `Help: ${topic}`,
  topics: {
    'first-steps': 'First steps',
    keys: 'Keyboard',
    findings: 'Findings, and how sure they are',
    names: 'Names and terms',
    memory: 'Memory and lessons',
    providers: 'Providers and privacy',
    export: 'Export',
    'command-line': 'Whole folders on the command line',
    trouble: 'When something does not work',
  },
};
