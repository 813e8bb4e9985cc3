import { diffWords, type Run } from '../server/text/diff.ts';
import { visible } from '../server/text/marks.ts';
import type { Change, Repaired } from './repair-file.ts';

/** A file that could not be repaired, or not written. */
export interface Failed {
  readonly path: string;
  readonly fault: string;
}

/** What one call of `repair` did. */
export interface BatchReport {
  readonly auto: boolean;
  /** Stopped before the last file was done. */
  readonly stopped: boolean;
  readonly repaired: readonly Repaired[];
  readonly failed: readonly Failed[];
}

/** Tells a report of ours from every other page, so that only such a one is written over. */
export const REPORT_MARK = '<meta name="generator" content="Klartext repair">';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --del: #c0392b; --ins: #1e7e34; --quiet: #666; }
@media (prefers-color-scheme: dark) { :root { --del: #ff8a7a; --ins: #7fd492; --quiet: #aaa; } }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
.pair td { width: 50%; white-space: pre-wrap; }
.figures td, .figures th + th { text-align: right; font-variant-numeric: tabular-nums; }
del { color: var(--del); background: color-mix(in srgb, var(--del) 18%, transparent); }
ins { color: var(--ins); background: color-mix(in srgb, var(--ins) 18%, transparent); }
.quiet { color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) { .pair thead { display: none; } .pair td { display: block; width: auto; } }
`;

/** One page that stands alone: no script, no picture, nothing fetched; every text of the articles is escaped. */
export function htmlReport(batch: BatchReport, now: Date): string {
  const time = now.toLocaleString('de-DE', { dateStyle: 'long', timeStyle: 'short' });
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
${REPORT_MARK}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Klartext: Bericht vom ${escape(time)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Bericht über die Reparatur</h1>
<p class="quiet">${escape(time)}. ${batch.auto ? 'Sichere Reparaturen wurden übernommen.' : 'Probelauf: Es wurde nichts geändert.'}${batch.stopped ? ' Der Lauf wurde unterbrochen; derselbe Befehl setzt ihn fort.' : ''}</p>
${figures(batch)}
${failures(batch.failed)}
${batch.repaired.map((file) => section(file, batch.auto)).join('\n')}
</main>
</body>
</html>
`;
}

function figures({ repaired, auto }: BatchReport): string {
  const rows = repaired.map(
    ({ file, segments, flagged, now, changes, open }) =>
      `<tr><th scope="row">${escape(file.name)}</th>${[
        segments,
        flagged,
        auto ? changes.length : now.length,
        open.length,
      ]
        .map((n) => `<td>${n}</td>`)
        .join('')}</tr>`,
  );
  return `<table class="figures">
<thead><tr><th>Datei</th><th>Sätze</th><th>auffällig</th><th>${auto ? 'geändert' : 'reparierbar'}</th><th>offen</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function failures(failed: readonly Failed[]): string {
  if (failed.length === 0) return '';
  const rows = failed.map(({ path, fault }) => `<li><strong>${escape(path)}</strong>: ${escape(fault)}</li>`);
  return `<section><h2>Nicht erledigt</h2><ul>${rows.join('\n')}</ul></section>`;
}

function section({ file, now, changes, open, failures: notes, german }: Repaired, auto: boolean): string {
  const proposed = now.map(({ index, text, suggestion }) =>
    pair(index, text, suggestion.text, suggestion.reason),
  );
  const done = changes.map((change) => pair(change.index, change.text, change.postEdit, originOf(change)));
  return `<section>
<h2>${escape(file.name)}</h2>
${german ? '' : '<p>Der Text sieht nicht deutsch aus; er wird nicht repariert.</p>'}
${notes.map(({ providerId, message }) => `<p>${escape(providerId)}: ${escape(message)}</p>`).join('\n')}
<h3>${auto ? 'Geändert' : 'Würde geändert'}</h3>
${auto ? orNone(done) : orNone(proposed)}
<h3>Bleibt offen</h3>
${orNone(open.map(remaining))}
</section>`;
}

const orNone = (parts: readonly string[]): string =>
  parts.length === 0 ? '<p class="quiet">Nichts.</p>' : parts.join('\n');

function remaining({ index, text, assessment, suggestion }: Repaired['open'][number]): string {
  const why = assessment.findings.map(({ message }) => `<li>${escape(message)}</li>`).join('');
  const shown =
    suggestion === undefined
      ? `<p>${number(index)} ${escape(text)}</p>`
      : pair(index, text, suggestion.text, `Vorschlag, nicht übernommen: ${suggestion.reason}`);
  return `${shown}<ul>${why}</ul>`;
}

function pair(index: number, before: string, after: string, note: string): string {
  const runs = diffWords(before, after);
  return `<table class="pair">
<thead><tr><th>${number(index)} Vorher</th><th>Nachher</th></tr></thead>
<tbody><tr><td>${side(runs, 'deleted', 'del')}</td><td>${side(runs, 'inserted', 'ins')}</td></tr></tbody>
</table><p class="quiet">${escape(note)}</p>`;
}

function side(runs: readonly Run[], kind: Run['kind'], element: 'del' | 'ins'): string {
  return runs
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map((run) => (run.kind === 'same' ? escape(run.text) : `<${element}>${escape(run.text)}</${element}>`))
    .join('');
}

const number = (index: number): string => `<span class="quiet">${index + 1}</span>`;

const ORIGINS: Readonly<Record<Change['origin']['kind'], string>> = {
  rule: 'Regel',
  memory: 'Gedächtnis',
  provider: 'Anbieter',
  manual: 'von Hand',
  elsewhere: 'gleiche Reparatur an anderer Stelle',
};

function originOf({ origin, editor }: Change): string {
  const detail = origin.detail === undefined ? '' : ` (${origin.detail})`;
  return `${ORIGINS[origin.kind]}${detail}${editor === undefined ? '' : `, ${editor}`}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
