import { readFileSync } from 'node:fs';
import { DataError } from '../errors.ts';
import { createLanguage } from './create.ts';
import type { Language } from './language.ts';
import { LEXICON_SECTIONS, openLexicon } from './lexicon.ts';
import { openPairs, PAIR_SECTIONS } from './pairs.ts';
import { readSections, type Sections } from './sections.ts';
import { openTrigrams, TRIGRAM_SECTIONS, type Trigrams } from './trigrams.ts';
import { openValency, VALENCY_SECTIONS, type Valency } from './valency.ts';
import { openWords, WORD_SECTIONS } from './words.ts';

const DATA = new URL('../../data/', import.meta.url);

/**
 * German from the files in `data/` (see data/NOTICE.md).
 *
 * @param dataFolder - URL of the folder, with a slash at its end
 * @throws {DataError} naming the file and what was expected, where one is missing, cut off or changed
 */
export function loadLanguage(dataFolder: URL = DATA): Language {
  return createLanguage({
    lexicon: openLexicon(read(dataFolder, 'lexicon', LEXICON_SECTIONS)),
    words: openWords(read(dataFolder, 'words', WORD_SECTIONS)),
    together: openPairs(read(dataFolder, 'pairs', PAIR_SECTIONS)),
  });
}

/**
 * How plausible words are beside each other.
 *
 * @throws {DataError} as `loadLanguage`
 */
export function loadTrigrams(dataFolder: URL = DATA): Trigrams {
  return openTrigrams(read(dataFolder, 'trigrams', TRIGRAM_SECTIONS));
}

/**
 * What words ask for.
 *
 * @throws {DataError} as `loadLanguage`
 */
export function loadValency(dataFolder: URL = DATA): Valency {
  return openValency(read(dataFolder, 'valency', VALENCY_SECTIONS));
}

/**
 * The sections of another of the files in `data/`, for the rooms above that know what is in it.
 *
 * @throws {DataError} as `loadLanguage`
 */
export function loadSections(kind: string, sections: readonly string[], dataFolder: URL = DATA): Sections {
  return read(dataFolder, kind, sections);
}

function read(folder: URL, kind: string, sections: readonly string[]): Sections {
  const name = `data/${kind}.bin`;
  return readSections(name, kind, bytesOfFile(new URL(`${kind}.bin`, folder), name), sections);
}

function bytesOfFile(file: URL, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new DataError(`${name}: expected a file that can be read. Rebuild it (see data/NOTICE.md).`, {
      cause,
    });
  }
}
