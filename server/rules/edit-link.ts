import { oncePer } from '../text/once.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { capital } from './words.ts';

/** A line of a few words without a stop whose last word is the link: a heading of an encyclopedia's page. */
const LINE = /^\p{Lu}[^.!?:;]{0,80}?(\s(?:bearbeiten|Bearbeiten))$/u;
/** So many headings must have it: one alone may be a page's task (»Profil bearbeiten«). */
const FEWEST = 2;
/** Headings that an encyclopedia's pages share; without one the lines may be tasks (»Bilder bearbeiten«). */
const SHARED =
  /^(?:Geschichte|Weblinks|Einzelnachweise|Literatur|Siehe auch|Leben|Werke?|Rezeption|Belege|Anmerkungen|Quellen|Galerie|Verweise|Lage|Name|Etymologie)\b/u;

export default defineRule({
  id: 'edit-link',
  title: { de: 'Verweis zum Bearbeiten in der Überschrift', en: 'Edit link in a heading' },
  category: 'extra-word',
  severity: 'minor',
  confidence: 0.9,
  source: 'seen where the page of an encyclopedia was copied with its buttons',
  examples: [
    {
      wrong: ['Geschichte⟦ bearbeiten⟧', 'Der Turm wurde 1452 gebaut.', 'Lage und Umgebung⟦ bearbeiten⟧'],
      right: ['Geschichte', 'Der Turm wurde 1452 gebaut.', 'Lage und Umgebung'],
    },
  ],
  passes: [
    ['Holz bearbeiten', 'Die Säge muss scharf sein.', 'Metall bearbeiten'],
    ['Profil bearbeiten', 'Hier ändern Sie Ihren Namen.'],
    ['Wir wollen den Text bearbeiten', 'Sie will den Garten bearbeiten'],
  ],
  *find({ text }, { article }) {
    const link = linkOf(text);
    if (link === undefined || linksIn(article) < FEWEST) return;
    const span = { start: text.length - link.length, end: text.length };
    yield {
      span,
      message: `„${link.trim()}“ ist eine Schaltfläche der Seite und kein Teil der Überschrift.`,
      alternatives: [[{ span, text: '' }]],
    };
  },
});

/** How many headings have it; none where no heading is one of an encyclopedia. */
const linksIn = oncePer(({ segments }: ArticleReading): number => {
  const linked = segments.filter(({ text }) => linkOf(text) !== undefined);
  return linked.some(({ text }) => SHARED.test(text)) ? linked.length : 0;
});

/** The link with its space. What stands before it has no verb but nouns and what joins them. */
function linkOf(text: string): string | undefined {
  const link = LINE.exec(text)?.[1];
  const words = text.split(' ').slice(0, -1);
  return words.every((word) => capital(word) || JOINING.test(word)) ? link : undefined;
}

const JOINING = /^(?:und|oder|von|vom|der|des|im|in|am|an|bei|zur|zum|mit|seit|bis|nach|\d+)$/u;
