import { ProviderError, type ProviderFailure } from '../errors.ts';
import type { LineFault } from './http.ts';

/** What went wrong between us and DeepL, without the error that said so: an HTTP status, or what the line did. */
export type Fault =
  number | LineFault | 'late' | 'unreadable' | 'mismatch' | 'too-long' | 'key' | 'no-write' | 'glossary';

interface Told {
  readonly reason: ProviderFailure;
  /** What happened. */
  readonly what: string;
  /** What to do. */
  readonly advice: string;
}

const KEPT = 'Ihr Text und die anderen Vorschläge sind unverändert da.';

const BUSY: Told = {
  reason: 'busy',
  what: 'DeepL ist gerade überlastet oder gestört.',
  advice: 'Fragen Sie in einer Minute noch einmal; bezahlt ist nur, was schon beantwortet wurde.',
};
const REFUSED: Told = {
  reason: 'refused',
  what: 'DeepL hat die Anfrage abgelehnt.',
  advice: 'Korrigieren Sie diesen Satz von Hand; die übrigen können Sie weiter fragen.',
};
const UNREADABLE: Told = {
  reason: 'unanswered',
  what: 'DeepL hat etwas geantwortet, das Klartext nicht lesen kann; der Satz kann bezahlt sein.',
  advice: 'Bevor Sie noch einmal fragen: Steht DEEPL_SERVER_URL auf einem eigenen Server, prüfen Sie ihn.',
};
const TOO_LONG: Told = {
  reason: 'refused',
  what: 'Der Satz ist für DeepL zu lang.',
  advice: 'Teilen Sie ihn im Editor oder korrigieren Sie ihn von Hand.',
};

const TABLE: Readonly<Record<string, Told>> = {
  '400': REFUSED,
  '404': {
    reason: 'refused',
    what: 'Unter der eingestellten Adresse gibt es diesen Dienst von DeepL nicht.',
    advice: 'Prüfen Sie DEEPL_SERVER_URL.',
  },
  '413': TOO_LONG,
  '429': BUSY,
  '456': {
    reason: 'quota',
    what: 'Das Kontingent Ihres DeepL-Kontos ist für diesen Zeitraum verbraucht.',
    advice:
      'Arbeiten Sie mit den anderen Vorschlägen weiter oder erhöhen Sie das Kontingent in Ihrem DeepL-Konto.',
  },
  key: {
    reason: 'auth',
    what: 'DeepL nimmt den Schlüssel nicht an.',
    advice:
      'Prüfen Sie DEEPL_API_KEY. Sätze ohne Quelltext brauchen DeepL API Pro, solche mit Quelltext nicht.',
  },
  late: {
    reason: 'unreachable',
    what: 'DeepL hat nicht rechtzeitig geantwortet.',
    advice: 'Fragen Sie später noch einmal; was noch kommt, wird gespeichert.',
  },
  timeout: {
    reason: 'unanswered',
    what: 'DeepL hat nicht rechtzeitig geantwortet; der Satz kann bezahlt sein.',
    advice: 'Er wird nicht von selbst noch einmal gesendet.',
  },
  'cut-off': {
    reason: 'unanswered',
    what: 'Die Verbindung zu DeepL ist abgebrochen; der Satz kann bezahlt sein.',
    advice: 'Er wird nicht von selbst noch einmal gesendet.',
  },
  unsent: {
    reason: 'unreachable',
    what: 'DeepL ist nicht erreichbar.',
    advice: 'Prüfen Sie die Verbindung und DEEPL_SERVER_URL und fragen Sie noch einmal.',
  },
  'no-write': {
    reason: 'refused',
    what: 'DeepL Write gehört nicht zu DeepL API Free; ohne Quelltext kann DeepL hier nicht helfen.',
    advice: 'Mit dem Ausgangstext daneben übersetzt DeepL den Satz neu, auch mit einem freien Schlüssel.',
  },
  glossary: {
    reason: 'refused',
    what: 'DeepL hat das Glossar aus Ihren Begriffen nicht angenommen; ohne es wurde nichts gesendet.',
    advice: 'Prüfen Sie in Ihrem DeepL-Konto, wie viele Glossare es erlaubt.',
  },
  unreadable: UNREADABLE,
  mismatch: UNREADABLE,
  'too-long': TOO_LONG,
};

const SAME_AS: Readonly<Record<string, string>> = { '401': 'key', '403': 'key' };

/**
 * The fault as our own error: says what happened, what was kept and what to do.
 *
 * @param retryAfter - in ms, where DeepL said so
 */
export function deeplError(fault: Fault, retryAfter?: number): ProviderError {
  const key = SAME_AS[String(fault)] ?? String(fault);
  const { reason, what, advice } = TABLE[key] ?? otherwise(fault);
  return new ProviderError('deepl', reason, `${what} ${KEPT} ${advice}`, retryAfter);
}

/** A status that DeepL does not document is a refusal: only an answer is billed. */
function otherwise(fault: Fault): Told {
  if (typeof fault !== 'number') return UNREADABLE;
  return fault >= 500 ? BUSY : REFUSED;
}
