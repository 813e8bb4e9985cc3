import { ProviderError, type ProviderFailure } from '../errors.ts';

/** What went wrong between us and DeepL, without the error that said so: an HTTP status, or what the line did. */
export type Fault = number | 'timeout' | 'network' | 'unreadable' | 'mismatch' | 'too-long' | 'key';

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
const UNREADABLE: Told = {
  reason: 'refused',
  what: 'DeepL hat etwas geantwortet, das Klartext nicht lesen kann.',
  advice: 'Fragen Sie später noch einmal; steht DEEPL_SERVER_URL auf einem eigenen Server, prüfen Sie ihn.',
};
const TOO_LONG: Told = {
  reason: 'refused',
  what: 'Der Satz ist für DeepL zu lang.',
  advice: 'Teilen Sie ihn im Editor oder korrigieren Sie ihn von Hand.',
};

const TABLE: Readonly<Record<string, Told>> = {
  '400': {
    reason: 'refused',
    what: 'DeepL hat die Anfrage abgelehnt.',
    advice: 'Korrigieren Sie diesen Satz von Hand; die übrigen können Sie weiter fragen.',
  },
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
  timeout: {
    reason: 'unreachable',
    what: 'DeepL hat nicht rechtzeitig geantwortet.',
    advice: 'Fragen Sie später noch einmal; was schon beantwortet wurde, ist gespeichert.',
  },
  network: {
    reason: 'unreachable',
    what: 'DeepL ist nicht erreichbar, oder die Verbindung ist abgebrochen.',
    advice: 'Prüfen Sie die Verbindung und DEEPL_SERVER_URL und fragen Sie noch einmal.',
  },
  unreadable: UNREADABLE,
  mismatch: UNREADABLE,
  'too-long': TOO_LONG,
};

const SAME_AS: Readonly<Record<string, string>> = { '401': 'key', '403': 'key' };

/** The fault as our own error: says what happened, what was kept and what to do. */
export function deeplError(fault: Fault): ProviderError {
  const key = SAME_AS[String(fault)] ?? String(fault);
  const { reason, what, advice } =
    TABLE[key] ?? (typeof fault === 'number' && fault >= 500 ? BUSY : UNREADABLE);
  return new ProviderError('deepl', reason, `${what} ${KEPT} ${advice}`);
}
