import { createHash } from 'node:crypto';
import { AuthorizationError, ConnectionError, DeepLClient, GlossaryEntries } from 'deepl-node';
import { deeplError, type Fault } from './deepl-faults.ts';
import type { Usage } from './provider.ts';

/** A word of the source text and what it must be in German. */
export interface Term {
  readonly source: string;
  readonly target: string;
}

/** The parts of a DeepL account that bill nothing. */
export interface Account {
  usage(): Promise<Usage>;
  /** The glossary that holds exactly these terms, made where there is none. */
  glossaryOf(terms: readonly Term[], sourceLanguage: string): Promise<string>;
  /** It may have been deleted elsewhere: is looked for anew. */
  forgetGlossary(): void;
}

interface AccountOptions {
  readonly apiKey: string;
  readonly address: string;
  /** In ms. */
  readonly timeout: number;
}

const NAME = 'Klartext';
/** Of a name or a term, in bytes (developers.deepl.com). */
const LONGEST_TERM = 1024;
/** An account without a limit of its own is said to have this one. */
const NO_LIMIT = 1_000_000_000_000;

/** Usage and glossaries of an account, over deepl-node. */
export function openAccount({ apiKey, address, timeout }: AccountOptions): Account {
  const client = new DeepLClient(apiKey, {
    serverUrl: address,
    maxRetries: 0,
    minTimeout: timeout,
    sendPlatformInfo: false,
    appInfo: { appName: 'klartext', appVersion: '1' },
  });
  let glossary: { readonly name: string; readonly id: Promise<string> } | undefined;

  /** A glossary bears the digest of what is in it, so that several houses may share an account. */
  async function findOrMake(
    name: string,
    terms: readonly Term[],
    sourceLanguage: string,
    former: Promise<string> | undefined,
  ): Promise<string> {
    try {
      const known = (await client.listMultilingualGlossaries()).find((one) => one.name === name);
      const entries = new GlossaryEntries();
      for (const { source, target } of terms) entries.add(source, target, true);
      const dictionary = { sourceLangCode: sourceLanguage, targetLangCode: 'de', entries };
      const { glossaryId } = known ?? (await client.createMultilingualGlossary(name, [dictionary]));
      // what this program made before holds terms that are no longer true
      const old = await former?.catch(() => undefined);
      if (old !== undefined) await client.deleteMultilingualGlossary(old).catch(() => undefined);
      return glossaryId;
    } catch (error) {
      const fault = faultOf(error);
      throw deeplError(fault === 400 || fault === 456 ? 'glossary' : fault);
    }
  }

  return {
    async usage() {
      const { character } = await client.getUsage().catch((error: unknown) => {
        throw deeplError(faultOf(error));
      });
      if (character === undefined) throw deeplError('unreadable');
      return {
        used: character.count,
        ...(character.limit < NO_LIMIT ? { limit: character.limit } : {}),
      };
    },

    glossaryOf(terms, sourceLanguage) {
      const name = `${NAME} ${digestOf(terms, sourceLanguage).slice(0, 16)}`;
      if (glossary?.name === name) return glossary.id;
      const id = findOrMake(name, terms, sourceLanguage, glossary?.id);
      const made = { name, id };
      glossary = made;
      id.catch(() => {
        if (glossary === made) glossary = undefined;
      });
      return id;
    },

    forgetGlossary: () => void (glossary = undefined),
  };
}

/** Terms that a glossary takes: none twice, none empty or too long. The first of two with one source stays. */
export function fitTerms(terms: readonly Term[]): readonly Term[] {
  const fit = new Map<string, Term>();
  for (const { source, target } of terms) {
    const term = { source: source.trim(), target: target.trim() };
    const sound = [term.source, term.target].every(
      (text) => text !== '' && !/\p{Cc}/u.test(text) && Buffer.byteLength(text) <= LONGEST_TERM,
    );
    if (sound && !fit.has(term.source)) fit.set(term.source, term);
  }
  return [...fit.values()];
}

/** SHA-256 of a glossary's contents, hex. */
export function digestOf(terms: readonly Term[], sourceLanguage: string): string {
  const pairs = terms.map(({ source, target }) => JSON.stringify([source, target])).sort();
  return createHash('sha256')
    .update(JSON.stringify([sourceLanguage, pairs]))
    .digest('hex');
}

/** Drops deepl-node's error at once: that of a broken connection holds the request with the key in it. */
function faultOf(error: unknown): Fault {
  if (error instanceof AuthorizationError) return 403;
  const message = error instanceof Error ? error.message : '';
  if (error instanceof ConnectionError) return /timeout|ETIMEDOUT/iu.test(message) ? 'late' : 'unsent';
  const status = /^Unexpected status code: (\d{3})/u.exec(message)?.[1];
  if (status !== undefined) return Number(status);
  return MESSAGES.find(([beginning]) => message.startsWith(beginning))?.[1] ?? 'unreadable';
}

/** The only sign of some answers' status that deepl-node gives. */
const MESSAGES: readonly (readonly [string, Fault])[] = [
  ['Quota', 456],
  ['Too many requests', 429],
  ['Bad request', 400],
  ['Not found', 404],
  ['Service unavailable', 503],
];
