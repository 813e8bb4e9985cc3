import type { SegmentKind } from '../model.ts';

/** Labels that pages set between the paragraphs of an article; nothing else stands in such a line. */
const MARKERS = 'Werbung|Anzeigen?|Reklame|Advertisement|Sponsored|Gesponsert|Promotion|Ad';
const MARKER_LINE = new RegExp(`^[-–—*•(\\[\\s]*(?:${MARKERS})[-–—*•)\\]:.\\s]*$`, 'u');
const GLUED_MARKER = /^(?:Werbung|Anzeige|Advertisement)(?=\p{Lu}\p{Ll}|["„»“]\p{Lu})/u;
const LEADING_MARKER =
  /^(?:Werbung|Anzeige|Advertisement)(?=\s+(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|In|Im|Am|Auf|Mit|Bei|Nach)\s)/u;

/**
 * Sentences that speak of the page or of the translation, not of the article's matter. Each pattern names an act
 * (translate by machine, read on, sign up, accept cookies, earn a commission), not one publisher's wording.
 */
const NOTICES: readonly RegExp[] = [
  // machine translation
  /(?<!\p{L})(?:Dies\p{L}{1,2}|Der|Die|Das) (?:\p{L}+ )?(?:Artikel|Beitrag|Text|Inhalt|Seite|Meldung|Dokument|Übersetzung)(?!\p{L})[^.!?]{0,60}(?<!\p{L})(?:maschinell|automatisch|automatisiert)(?!\p{L})[^.!?]{0,60}(?<!\p{L})(?:übersetzt|erstellt|erzeugt|generiert)(?!\p{L})/u,
  /^(?:Maschinell|Automatisch) (?:übersetzt|erstellt)(?!\p{L})/u,
  /(?<!\p{L})(?:maschinell|automatisch|automatisiert)e[nr]? Übersetzung(?!\p{L})[^.!?]{0,80}(?:Fehler|Unterschiede|Ungenauigkeiten|Abweichungen|Gewähr)/u,
  /(?<!\p{L})(?:Übersetzungsfehler|Originalversion|Originalfassung|Originalmaterial|Originalartikel)(?!\p{L})[^.!?]{0,80}\b(?:klick\p{L}*|hier|enthalten|lesen)\b/iu,
  /\b(?:machine|automatically)[- ]translated\b|\btranslated (?:by|with) (?:a )?(?:machine|google|deepl|ai)\b/iu,
  // reading on, sharing, signing up
  /^(?:Lesen Sie (?:auch|mehr|hier|dazu|weiter)|Lies auch|Auch interessant|Mehr zum Thema|Weiterlesen|Das könnte (?:Sie|dich) (?:auch )?interessieren|Empfohlene (?:Artikel|Beiträge)|Zum Thema(?=:)|Mehr (?:lesen|erfahren)|Siehe auch)\b/iu,
  /^(?:Read (?:also|more|next|on)|See also|Related (?:articles|stories|posts)|More on this|You may also like|Recommended)\b/iu,
  /\b(?:abonnieren|registrieren|melden) Sie\b[^.!?]{0,80}\b(?:Newsletter|Kanal|kostenlos|Konto|an)\b/iu,
  /\b(?:Abonniere|Folge(?:n Sie)?)\b[^.!?]{0,40}\b(?:uns|unseren?m?)\b[^.!?]{0,60}\b(?:Newsletter|Kanal|Telegram|Twitter|X|Facebook|Instagram|WhatsApp|YouTube|auf)\b/iu,
  /\b(?:sign up|subscribe)\b[^.!?]{0,60}\b(?:newsletter|account|channel|free)\b|\bfollow us on\b/iu,
  /^(?:Teilen|Drucken|Merken|Kommentieren|Share|Print|Kommentare?(?: \(\d+\))?|\d+ Kommentare?|Comments?)$/iu,
  // cookies, consent, commission
  /\bcookies?\b[^.!?]{0,100}\b(?:akzeptier|zustimm|verwende[nt]|nutz|einwillig|accept|consent|use)|\b(?:akzeptier|verwende[nt]|nutz|accept|use)\p{L}*\b[^.!?]{0,60}\bcookies?\b/iu,
  /\b(?:Provision|commission)\b[^.!?]{0,60}\b(?:verdien|erhalten|earn)|\b(?:earn|verdienen|erhalten)\b[^.!?]{0,40}\b(?:Provision|commission)\b/iu,
  /^(?:Alle Rechte vorbehalten|All rights reserved|Copyright|©)/iu,
  // bylines and dates of publication
  /^(?:Stand|Zuletzt aktualisiert|Aktualisiert|Veröffentlicht|Erstellt|Lesezeit|Lesedauer|Published|Updated|Last updated)(?: am| um)?\s?:?\s(?=[^.!?]*\d)[^!?]{0,60}$/iu,
];

const CREDIT =
  /^(?:\(?(?:Bild|Bilder|Foto|Fotos|Fotografie|Grafik|Abbildung|Abb\.|Symbolbild|Symbolfoto|Archivbild|Archivfoto|Titelbild|Bildquelle|Bildnachweis|Bildrechte|Image|Photo|Picture|Illustration|Screenshot|Video|Quelle|Credit)(?:\s?(?:©|\/|\(c\))|\s?:)\s?\S|©\s?\S)/u;
const AGENCY =
  /\((?:[^()]{0,60}\/\s?)?(?:dpa|AFP|AP|Reuters|Getty Images|imago|epa|picture alliance|Shutterstock|Archiv|Symbolbild)\)$/iu;

const WORD = /[\p{L}\p{N}]/u;
const FINAL = /[.!?…:;。！？]["“”»«’'‘)\]*_\s]*$/u;
/** Longest heading, in code units and in words; lead-in sentences of articles run longer. */
const LONGEST_HEADING = 150;
const MOST_WORDS = 20;

/** Whether a text closes with a mark that ends a sentence. */
export function isFinished(text: string): boolean {
  return FINAL.test(text.slice(-12));
}

/** The length of an advertising marker at the text's beginning that the following sentence was glued to; 0 = none. */
export function markerLength(text: string): number {
  const head = text.slice(0, 40);
  return (GLUED_MARKER.exec(head) ?? LEADING_MARKER.exec(head))?.[0].length ?? 0;
}

/** Advertising markers, notices about the translation, the page or its cookies, calls to read on or to sign up. */
export function isBoilerplate(text: string): boolean {
  if (text.length > 400) return false;
  const line = text.replace(/\s+/gu, ' ');
  return MARKER_LINE.test(line) || !WORD.test(line) || NOTICES.some((notice) => notice.test(line));
}

/** `Foto: …`, `Bild: …`, a line that closes with an agency's name in brackets. */
export function isCredit(text: string): boolean {
  const line = text.slice(0, 200);
  return text.length <= 300 && (CREDIT.test(line) || (AGENCY.test(text.slice(-80)) && text.length <= 200));
}

/** Whether a line alone could be a heading: short, begins like one, and no sentence ends in it. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || isFinished(text) || /[,–—-]$/u.test(text)) return false;
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS;
}

/** Whether an article's first line could be its title; that may be a question and begin with a small letter. */
export function looksLikeTitle(text: string): boolean {
  const line = text.replace(/[?!]["“”»«’']?$/u, '');
  return looksLikeHeading(line.charAt(0).toUpperCase() + line.slice(1));
}

/**
 * What a text is when nothing is known of its surroundings. A heading cannot be told from a cut sentence then, so only
 * boilerplate and credits are named.
 */
export function kindOf(text: string): SegmentKind {
  if (isBoilerplate(text)) return 'boilerplate';
  return isCredit(text) ? 'caption' : 'sentence';
}
