/** What the environment says of the providers that text may be sent to. Nothing of it is asked unless a person does. */
export interface ProviderConfig {
  readonly deepl?: DeepLConfig;
  readonly languageModel?: { readonly url: string; readonly model: string; readonly key?: string };
  readonly languageTool?: { readonly url: string };
}

export interface DeepLConfig {
  readonly apiKey: string;
  readonly serverUrl?: string;
  readonly formality?: 'more' | 'less';
  readonly modelType?: 'quality_optimized' | 'latency_optimized';
  /** At most 10 of at most 300 characters. */
  readonly instructions?: readonly string[];
  /** Two letters, lower case. */
  readonly sourceLanguage?: string;
  /** In characters. */
  readonly budget: { readonly run: number; readonly month: number };
}

/** Reads a set variable, trimmed; undefined where it is empty or not set. */
export type Read = (name: string) => string | undefined;

const RUN_BUDGET = 50_000;
/** What DeepL API Free allows in a month. */
const MONTH_BUDGET = 500_000;
const MOST_INSTRUCTIONS = 10;
const LONGEST_INSTRUCTION = 300;
const MODEL_TYPES = { quality: 'quality_optimized', latency: 'latency_optimized' } as const;
const FORMALITIES = { more: 'more', less: 'less' } as const;

/**
 * @param faults - is given a line for every variable that is wrong; no value of a key is repeated
 */
export function readProviders(read: Read, faults: string[]): ProviderConfig {
  const deepl = readDeepL(read, faults);
  const languageModel = readLanguageModel(read, faults);
  const languageTool = address(read, 'KLARTEXT_LANGUAGETOOL_URL', faults);
  return {
    ...(deepl === undefined ? {} : { deepl }),
    ...(languageModel === undefined ? {} : { languageModel }),
    ...(languageTool === undefined ? {} : { languageTool: Object.freeze({ url: languageTool }) }),
  };
}

function readDeepL(read: Read, faults: string[]): DeepLConfig | undefined {
  const serverUrl = address(read, 'DEEPL_SERVER_URL', faults);
  const formality = oneOf(read, 'DEEPL_FORMALITY', FORMALITIES, faults);
  const modelType = oneOf(read, 'DEEPL_MODEL', MODEL_TYPES, faults);
  const instructions = readInstructions(read, faults);
  if (instructions !== undefined && modelType === 'latency_optimized')
    faults.push('DEEPL_MODEL: "latency" knows no instructions, but DEEPL_INSTRUCTIONS is set');
  const sourceLanguage = read('DEEPL_SOURCE_LANGUAGE')?.toLowerCase();
  if (sourceLanguage !== undefined && !/^[a-z]{2}$/.test(sourceLanguage))
    faults.push(`DEEPL_SOURCE_LANGUAGE: expected two letters, as "en", got "${sourceLanguage}"`);
  const budget = Object.freeze({
    run: characters(read, 'DEEPL_RUN_BUDGET', RUN_BUDGET, faults),
    month: characters(read, 'DEEPL_MONTH_BUDGET', MONTH_BUDGET, faults),
  });
  const apiKey = read('DEEPL_API_KEY');
  if (apiKey === undefined) return undefined;
  return Object.freeze({
    apiKey,
    budget,
    ...(serverUrl === undefined ? {} : { serverUrl }),
    ...(formality === undefined ? {} : { formality }),
    ...(modelType === undefined ? {} : { modelType }),
    ...(instructions === undefined ? {} : { instructions }),
    ...(sourceLanguage === undefined ? {} : { sourceLanguage }),
  });
}

function readInstructions(read: Read, faults: string[]): readonly string[] | undefined {
  const instructions = (read('DEEPL_INSTRUCTIONS') ?? '')
    .split('|')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (instructions.length === 0) return undefined;
  if (instructions.length > MOST_INSTRUCTIONS)
    faults.push(`DEEPL_INSTRUCTIONS: expected at most ${MOST_INSTRUCTIONS}, got ${instructions.length}`);
  for (const line of instructions)
    if (Array.from(line).length > LONGEST_INSTRUCTION)
      faults.push(
        `DEEPL_INSTRUCTIONS: expected at most ${LONGEST_INSTRUCTION} characters each, got "${line.slice(0, 40)}…"`,
      );
  return Object.freeze(instructions);
}

function readLanguageModel(read: Read, faults: string[]): ProviderConfig['languageModel'] {
  const url = address(read, 'KLARTEXT_LLM_URL', faults);
  const model = read('KLARTEXT_LLM_MODEL');
  const key = read('KLARTEXT_LLM_KEY');
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    faults.push('KLARTEXT_LLM_KEY: holds letters that no header can carry');
  if (url === undefined) return undefined;
  if (model === undefined) {
    faults.push('KLARTEXT_LLM_MODEL: KLARTEXT_LLM_URL needs the name of a model beside it');
    return undefined;
  }
  return Object.freeze({ url, model, ...(key === undefined ? {} : { key }) });
}

function address(read: Read, name: string, faults: string[]): string | undefined {
  const url = read(name);
  if (url === undefined) return undefined;
  if (/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) return url;
  faults.push(`${name}: expected an http or https address`);
  return undefined;
}

function oneOf<Value>(
  read: Read,
  name: string,
  values: Readonly<Record<string, Value>>,
  faults: string[],
): Value | undefined {
  const word = read(name);
  if (word === undefined) return undefined;
  const known = Object.hasOwn(values, word) ? values[word] : undefined;
  if (known === undefined)
    faults.push(`${name}: expected ${Object.keys(values).join(' or ')}, got "${word}"`);
  return known;
}

function characters(read: Read, name: string, fallback: number, faults: string[]): number {
  const text = read(name);
  if (text === undefined) return fallback;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  faults.push(`${name}: expected a whole number of characters, got "${text}"`);
  return fallback;
}
