import { describe, expect, test } from '@jest/globals';
import { html } from '../../server/formats/html.ts';
import { applyEdits } from '../../server/text/edits.ts';
import { segmentize } from '../../server/text/segmentize.ts';

const read = (file: string) => {
  const { raw } = html.decode(file);
  return segmentize(raw, html.blocks(raw), html.markup);
};
const texts = (file: string): string[] => read(file).map(({ text }) => text);
const plain = (file: string): string[] => texts(file).map(html.plain);

describe('prose', () => {
  test('is what a reader sees, and nothing else', () => {
    const page = `<!doctype html><html><head><title>Der Turm</title><meta name="a" content="b">
      <style>p { color: red }</style><script>var a = "<p>Nein.</p>";</script></head>
      <body><nav><a href="/">Start</a></nav><h1>Der Turm</h1><!-- Kommentar. -->
      <p>Er ist alt.</p><pre>kein Satz. Nein.</pre><textarea>auch nicht.</textarea><p>Er steht.</p>`;
    expect(texts(page)).toEqual(['Der Turm', 'Der Turm', 'Er ist alt.', 'Er steht.']);
  });

  test('runs through inline tags and keeps those that open and close in it', () => {
    expect(texts('<p><b>Der Turm</b> ist <i>alt</i>. <a href="x">Er</a> steht.</p>')).toEqual([
      '<b>Der Turm</b> ist <i>alt</i>.',
      '<a href="x">Er</a> steht.',
    ]);
    expect(texts('<div><b>Der <p>Turm</p> steht.</b></div>')).toEqual(['Der', 'Turm', 'steht.']);
  });

  test('unclosed, misnested and unfinished tags lose nothing', () => {
    expect(texts('<p>Eins ist da.<p>Zwei <b>auch.<ul><li>Drei<li>Vier')).toEqual([
      'Eins ist da.',
      'Zwei <b>auch.',
      'Drei',
      'Vier',
    ]);
    expect(texts('<p><b>Der <i>Turm</b> steht.</i></p>')).toEqual(['<b>Der <i>Turm</b> steht.</i>']);
    expect(texts('<p>Der Turm steht.</p><p')).toEqual(['Der Turm steht.']);
    expect(texts('Nur Text ohne Tags.')).toEqual(['Nur Text ohne Tags.']);
  });

  test('code and notes are one token inside their sentence', () => {
    const [first] = read('<p>Tippe <code>a. B</code> ein.<sup>[2]</sup> Fertig.');
    expect(first?.text).toBe('Tippe <code>a. B</code> ein.<sup>[2]</sup>');
    expect(first?.tokens.filter(({ kind }) => kind === 'markup').map(({ text }) => text)).toEqual([
      '<code>a. B</code>',
      '<sup>[2]</sup>',
    ]);
  });

  test('a script inside a paragraph is no text and does not end it', () => {
    expect(plain('<p>Der Turm <script>alert("Ende. Nein.")</script> steht.</p>')).toEqual([
      'Der Turm steht.',
    ]);
  });

  test('deep and broken nesting is read', () => {
    expect(texts(`${'<div>'.repeat(20_000)}Der Turm steht.`)).toEqual(['Der Turm steht.']);
    expect(texts(`${'</p>'.repeat(20_000)}Der Turm steht.`)).toEqual(['Der Turm steht.']);
    const open = '<code>a '.repeat(20_000);
    const squeezed = (text: string): string => text.replace(/\s/gu, '');
    expect(squeezed(texts(open).join(''))).toBe(squeezed(open.slice('<code>'.length)));
  });
});

describe('entities', () => {
  test('of letters are decoded once, and come back as they were written', () => {
    const file = '<p>F&uuml;nf&nbsp;&#8222;Br&#xfc;cken&ldquo; &amp; 3 &lt; 4 &#38; gro&szlig</p>';
    const { raw, restore } = html.decode(file);
    expect(raw).toBe('<p>Fünf\u00a0„Brücken“ &amp; 3 &lt; 4 &#38; groß</p>');
    expect(applyEdits(raw, restore)).toBe(file);
  });

  test('twice escaped ones, addresses, comments and scripts stay', () => {
    const file =
      '<p>&amp;uuml; <a href="?a=1&copy=2&uuml;">x</a><!-- &uuml; --><code>&uuml;</code></p><script>"&uuml;"</script>';
    expect(html.decode(file)).toEqual({ raw: file, restore: [] });
  });

  test('none of them ever becomes mark-up', () => {
    const { raw } = html.decode('<p>&lt;script&gt; &#60;b&#62; &#x3c;i&#x3E; &LT;u&GT;</p>');
    expect(html.blocks(raw)).toHaveLength(1);
    expect(raw).not.toMatch(/<[bsiu]/u);
  });
});

describe('typed text', () => {
  test.each([
    ['plain', 'Der Turm steht.', 'Der Turm stand.', 'Der Turm stand.'],
    ['special characters', 'Der Turm steht.', 'A & B < C > D', 'A &amp; B &lt; C &gt; D'],
    ['a tag that was there', 'Der <b>Turm</b> steht.', 'Ein <b>Turm</b> stand.', 'Ein <b>Turm</b> stand.'],
    ['a tag that was not', 'Der Turm steht.', 'Der <b>Turm</b> steht.', 'Der &lt;b&gt;Turm&lt;/b&gt; steht.'],
    ['a script', 'Der <b>Turm</b>.', 'Der <script>x</script>.', 'Der &lt;script&gt;x&lt;/script&gt;.'],
    ['an entity that was there', 'Lutz &amp; Co.', 'Lutz &amp; Sohn.', 'Lutz &amp; Sohn.'],
    ['an entity that was not', 'Der Turm.', 'Der &uuml; Turm.', 'Der &amp;uuml; Turm.'],
    ['a bare ampersand that was there', 'Lutz & Co.', 'Lutz & Sohn.', 'Lutz & Sohn.'],
    ['a bare sign before new words', '3 < 4 gilt.', '3 <script>', '3 &lt;script&gt;'],
    ['an ampersand that would become an entity', 'R&D heute', 'R&amp heute', 'R&amp;amp heute'],
  ])('%s', (_, text, typed, expected) => {
    expect(html.encode(typed, text)).toBe(expected);
  });

  test('what is read of it is what was typed', () => {
    for (const typed of ['A & B', '3 < 4 > 2', '<script>alert(1)</script>', '&amp;', 'x &lt y'])
      expect(html.plain(html.encode(typed, 'Der Turm steht.'))).toBe(typed);
  });
});
