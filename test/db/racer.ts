/** One of several programs that start on the same file at the same time and repair the same article. */
import { open, accept, submit } from './samples.ts';

const [file = '', name = '', sentences = '0'] = process.argv.slice(2);
const texts = Array.from({ length: Number(sentences) }, (_, i) => `Der Satz ${i} hat hat ein Wort zu viel.`);

const store = await open(file);
await submit(store, texts);
const [articleId = 0] = (await store.articles('')).map(({ id }) => id).sort((a, b) => a - b);
let kept = 0;
for (const [segmentIndex, text] of texts.entries()) {
  const decision = accept({ articleId, segmentIndex, text }, `Fassung von ${name}`, { editor: name });
  if ((await store.decide([{ decision, expected: 0 }])).kind === 'kept') kept += 1;
}
await store.close();
process.stdout.write(String(kept));
