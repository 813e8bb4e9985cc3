import type { German } from './grammar/german.ts';
import { DETECTOR_SECTIONS } from './grammar/oddness/odd-net.ts';
import { createOddness } from './grammar/oddness/oddness.ts';
import { createReader } from './grammar/read.ts';
import { createTagger, TAGGER_SECTIONS } from './grammar/tags/tagger.ts';
import { loadLanguage, loadSections, loadTrigrams, loadValency } from './language/load.ts';

/**
 * German from the files in `data/`.
 *
 * The trigrams, the largest file, are read when they are first asked for: only repairing needs them.
 *
 * @throws {DataError} where a language file is missing or broken
 */
export function loadGerman(): German {
  const language = loadLanguage();
  let trigrams: German['trigrams'] | undefined;
  return {
    ...language,
    read: createReader(createTagger(loadSections('tagger', TAGGER_SECTIONS), language)),
    get trigrams() {
      return (trigrams ??= loadTrigrams());
    },
    valency: loadValency(),
    oddness: createOddness(loadSections('detector', DETECTOR_SECTIONS), language),
  };
}
