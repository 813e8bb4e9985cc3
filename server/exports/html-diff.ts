import { diffWords, type Run } from '../text/diff.ts';
import type { Exporter, Finished } from './exporter.ts';
import { finalTexts, type FinalText } from './final-text.ts';

/** The article as a page that shows every change. Holds no script; every character of the article is escaped. */
export const htmlDiff: Exporter = {
  id: 'html-diff',
  title: { de: 'HTML mit sichtbaren Änderungen', en: 'HTML with visible changes' },
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',
  write,
};

const STYLE = `
:root { color-scheme: light dark; --ins: #0a6b2d; --ins-bg: #d9f2e1; --del: #a11f2b; --del-bg: #fbe0e2; }
@media (prefers-color-scheme: dark) { :root { --ins: #8fe0ab; --ins-bg: #12381f; --del: #f4a6ad; --del-bg: #47161b; } }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline; }
del { color: var(--del); background: var(--del-bg); }
figcaption, .boilerplate { font-size: 0.9rem; opacity: 0.75; }
`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TAGS = { inserted: 'ins', deleted: 'del' } as const;

function escape(text: string): string {
  return text
    .replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character)
    .replace(/\p{Cc}/gu, (control) => ('\t\n\r'.includes(control) ? control : '\ufffd'));
}

function write(finished: Finished): string {
  const title = escape(finished.article.title);
  const body = paragraphs(finalTexts(finished)).map(block).join('\n');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Segments that stand together. */
function paragraphs(texts: readonly FinalText[]): FinalText[][] {
  const groups: FinalText[][] = [];
  for (const text of texts) {
    const open = groups.at(-1);
    if (open === undefined || text.gap === 'paragraph') groups.push([text]);
    else open.push(text);
  }
  return groups;
}

function block(texts: readonly FinalText[], at: number): string {
  const inner = texts
    .map(({ gap, machine, text }) => {
      const divider = gap === 'line' ? '<br>\n' : gap === 'space' ? ' ' : '';
      return divider + (machine === text ? escape(text) : diffWords(machine, text).map(marked).join(''));
    })
    .join('');
  const kinds = new Set(texts.map(({ segment }) => segment.kind));
  switch (kinds.size === 1 ? texts[0]?.segment.kind : 'sentence') {
    case 'heading':
      return at === 0 ? `<h1>${inner}</h1>` : `<h2>${inner}</h2>`;
    case 'caption':
      return `<figure><figcaption>${inner}</figcaption></figure>`;
    case 'boilerplate':
      return `<p class="boilerplate">${inner}</p>`;
    default:
      return `<p>${inner}</p>`;
  }
}

function marked({ kind, text }: Run): string {
  if (kind === 'same') return escape(text);
  const tag = TAGS[kind];
  return `<${tag}>${escape(text)}</${tag}>`;
}
