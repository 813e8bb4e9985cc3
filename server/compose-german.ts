import type { German } from './grammar/german.ts';
import { DETECTOR_SECTIONS } from './grammar/oddness/odd-net.ts';
import { createOddness } from './grammar/oddness/oddness.ts';
import { createReader } from './grammar/read.ts';
import { REVISION_SECTIONS } from './grammar/oddness/revisions.ts';
import { createTagger, TAGGER_SECTIONS } from './grammar/tags/tagger.ts';
import { loadLanguage, loadSections, loadTrigrams, loadValency } from './language/load.ts';

/**
 * German from the files in `data/`.
 *
 * The trigrams, the largest file, are read when they are first asked for: by the first sentence that is judged or repaired.
 *
 * @throws {DataError} where a language file is missing or broken
 */
export function loadGerman(): German {
  const language = loadLanguage();
  let opened: German['trigrams'] | undefined;
  const trigrams = (): German['trigrams'] => (opened ??= loadTrigrams());
  return {
    ...language,
    read: createReader(createTagger(loadSections('tagger', TAGGER_SECTIONS), language)),
    get trigrams() {
      return trigrams();
    },
    valency: loadValency(),
    oddness: createOddness(
      {
        detector: loadSections('detector', DETECTOR_SECTIONS),
        revisions: loadSections('revisions', REVISION_SECTIONS),
      },
      language,
      { logProbabilities: (words) => trigrams().logProbabilities(words) },
    ),
  };
}
