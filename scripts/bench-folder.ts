import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the benchmark: `KLARTEXT_BENCH`, else beside the project; undefined where there is none. */
export function benchFolder(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const folder = environment['KLARTEXT_BENCH'] ?? join(import.meta.dirname, '../../shared/bench');
  return existsSync(join(folder, 'evaluate.py')) ? folder : undefined;
}
