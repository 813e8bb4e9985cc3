import { readProviders, type ProviderConfig } from './config-providers.ts';
import { ConfigError } from './errors.ts';

/** Everything that the environment decides, read once at start and frozen. */
export interface Config extends ProviderConfig {
  readonly host: string;
  readonly port: number;
  /** Names, lower case, under which it may be reached besides localhost. */
  readonly hosts: readonly string[];
  /** Path of the SQLite file. */
  readonly database: string;
  /** Folder that articles may be taken in from; absent: from none. */
  readonly importRoot?: string;
  /** Score from which a segment is flagged, 0..1. */
  readonly threshold: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_THRESHOLD = 0.5;
const HOST_NAME = /^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

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
  const providers = readProviders((name) => value(environment, name), faults);
  const hosts = (value(environment, 'KLARTEXT_HOSTS') ?? '').toLowerCase().split(/[\s,]+/);
  const names = hosts.filter((name) => name !== '');
  for (const name of names)
    if (!HOST_NAME.test(name))
      faults.push(`KLARTEXT_HOSTS: expected names without port, separated by commas, got "${name}"`);
  if (faults.length > 0) throw new ConfigError(`The environment is not usable.\n  ${faults.join('\n  ')}`);
  const importRoot = value(environment, 'KLARTEXT_IMPORT_ROOT');
  return Object.freeze({
    host: value(environment, 'HOST') ?? '127.0.0.1',
    port,
    hosts: Object.freeze(names),
    database: value(environment, 'KLARTEXT_DB') ?? 'data/klartext.sqlite',
    ...(importRoot === undefined ? {} : { importRoot }),
    threshold,
    ...providers,
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
