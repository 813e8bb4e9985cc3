import { ConfigError } from './errors.ts';

/** Everything that the environment decides, read once at start and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Path of the SQLite file. */
  readonly database: string;
  readonly deepl?: { readonly apiKey: string; readonly serverUrl?: string };
  /** Score from which a segment is flagged, 0..1. */
  readonly threshold: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_THRESHOLD = 0.5;

/** A set variable, trimmed; an empty one counts as not set. */
function value(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim();
  return text === '' ? undefined : text;
}

/**
 * @throws {ConfigError} naming every variable that is wrong, all at once; no value of a key is repeated
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const port = number(environment, 'PORT', 3000, 0, 65_535, faults);
  if (!Number.isInteger(port)) faults.push(`PORT: expected a whole number, got "${port}"`);
  const threshold = number(environment, 'KLARTEXT_THRESHOLD', DEFAULT_THRESHOLD, 0, 1, faults);
  const serverUrl = value(environment, 'DEEPL_SERVER_URL');
  if (
    serverUrl !== undefined &&
    !/^https?:$/.test(URL.canParse(serverUrl) ? new URL(serverUrl).protocol : '')
  )
    faults.push('DEEPL_SERVER_URL: expected an http or https address');
  if (faults.length > 0) throw new ConfigError(`The environment is not usable.\n  ${faults.join('\n  ')}`);
  const apiKey = value(environment, 'DEEPL_API_KEY');
  return Object.freeze({
    host: value(environment, 'HOST') ?? '127.0.0.1',
    port,
    database: value(environment, 'KLARTEXT_DB') ?? 'data/klartext.sqlite',
    threshold,
    ...(apiKey === undefined
      ? {}
      : { deepl: Object.freeze({ apiKey, ...(serverUrl === undefined ? {} : { serverUrl }) }) }),
  });
}

function number(
  environment: Environment,
  name: string,
  fallback: number,
  from: number,
  to: number,
  faults: string[],
): number {
  const text = value(environment, name);
  if (text === undefined) return fallback;
  const parsed = Number(text);
  if (Number.isFinite(parsed) && parsed >= from && parsed <= to) return parsed;
  faults.push(`${name}: expected a number from ${from} to ${to}, got "${text}"`);
  return fallback;
}
