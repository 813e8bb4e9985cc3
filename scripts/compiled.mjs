// Runs a script of this folder as one compiled file: `node scripts/compiled.mjs detect [options]`.
// Reading some hundred sources one by one takes longer than the script's own work. The file is made anew where a
// source has changed; where it cannot be made (a folder that may not be written, another esbuild), the sources run.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, '.klartext');

const [name = ''] = process.argv.splice(2, 1);
const source = join(ROOT, 'scripts', `${name}.ts`);
const compiled = join(CACHE, `${name}.mjs`);
process.argv[1] = source;
// By default the compiler copies so much of the small functions into their callers that a third of a run on some
// thousand sentences goes into compiling. A sixth of it costs a fifth less processor time.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
// Node 22 and later keep the machine's code of the file as well.
nodeModule.enableCompileCache?.(join(CACHE, 'code'));
async function start() {
  if (isFresh() || (await compile())) return import(pathToFileURL(compiled).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(source).href);
}

/** Whether the compiled file was made here, of the sources as they are. */
function isFresh() {
  try {
    const { root, stamps } = JSON.parse(readFileSync(`${compiled}.json`, 'utf8'));
    return root === ROOT && Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp);
  } catch {
    return false;
  }
}

/** Time of the last change and length of a file, as text. */
function stampOf(path) {
  const { mtimeMs, size } = statSync(join(ROOT, path));
  return `${mtimeMs} ${size}`;
}

async function compile() {
  try {
    const { build } = await import('esbuild');
    const stamps = {};
    const { outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints: [source],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: `node${process.versions.node}`,
      charset: 'utf8',
      plugins: [reading(stamps)],
      write: false,
      outfile: compiled,
      logLevel: 'silent',
    });
    mkdirSync(CACHE, { recursive: true });
    put(compiled, outputFiles[0].contents);
    put(`${compiled}.json`, JSON.stringify({ root: ROOT, stamps }));
    return true;
  } catch {
    return false;
  }
}

/** In one step, for another process may be reading the file or making it too. */
function put(path, contents) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/**
 * Reads sources, noting the stamp that each had before, and tells each where it lies: it goes on finding what lies
 * beside it, although it runs from elsewhere.
 */
function reading(stamps) {
  return {
    name: 'reading',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(ROOT, path);
        stamps[name] = stampOf(name);
        const contents = readFileSync(path, 'utf8')
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
        return { contents, loader: 'ts' };
      });
    },
  };
}

await start();
