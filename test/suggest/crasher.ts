/** A program that is killed at the worst moment: DeepL has answered, and nothing is kept yet. */
import { chargesOf, keptReplies } from '../../server/compose-billing.ts';
import { createProviders } from '../../server/suggest/index.ts';
import { open } from '../db/samples.ts';
import { requestFor } from './segments.ts';

const [file = '', serverUrl = '', apiKey = '', sentence = ''] = process.argv.slice(2);
const now = (): Date => new Date();
const store = await open(file);
const providers = createProviders({
  titleOf: (id) => id,
  preference: () => 0,
  replies: {
    ...keptReplies(store, now),
    keep: () => {
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  },
  charges: chargesOf('deepl', { run: 1_000, month: 1_000 }, store, now),
  deepl: { apiKey, serverUrl },
});
const deepl = providers.find(({ id }) => id === 'deepl');
await deepl?.suggest([requestFor(sentence)], new AbortController().signal);
