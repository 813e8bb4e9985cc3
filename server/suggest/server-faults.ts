import { ProviderError, type ProviderFailure } from '../errors.ts';
import type { HttpReply, LineFault } from './http.ts';

/** A server that the house was told of: what it is called, and the variables that lead to it. */
export interface ServerName {
  readonly id: string;
  readonly title: string;
  readonly urlVariable: string;
  readonly keyVariable?: string;
}

/** What went wrong between us and a server: an HTTP status, what the line did, or what could not be read. */
export type ServerFault = number | LineFault | 'late' | 'unreadable';

type Told = (server: ServerName) => { reason: ProviderFailure; what: string; advice: string };

const KEPT = 'Ihr Text und die anderen Vorschläge sind unverändert da.';

const KEY: Told = ({ title, urlVariable, keyVariable }) => ({
  reason: 'auth',
  what: `${title} nimmt den Schlüssel nicht an.`,
  advice: `Prüfen Sie ${keyVariable ?? urlVariable}.`,
});
const LOST: Told = ({ title }) => ({
  reason: 'unreachable',
  what: `${title} hat nicht rechtzeitig oder nicht zu Ende geantwortet.`,
  advice: 'Fragen Sie später noch einmal; was schon beantwortet wurde, ist gespeichert.',
});
const BUSY: Told = ({ title }) => ({
  reason: 'busy',
  what: `${title} ist gerade überlastet oder gestört.`,
  advice: 'Fragen Sie in einer Minute noch einmal.',
});
const REFUSED: Told = ({ title }) => ({
  reason: 'refused',
  what: `${title} hat die Anfrage abgelehnt.`,
  advice: 'Korrigieren Sie diesen Satz von Hand; die übrigen können Sie weiter fragen.',
});

const TABLE: Readonly<Record<string, Told>> = {
  '401': KEY,
  '403': KEY,
  '402': ({ title }) => ({
    reason: 'quota',
    what: `Das Kontingent für ${title} ist verbraucht.`,
    advice: 'Arbeiten Sie mit den anderen Vorschlägen weiter.',
  }),
  '404': ({ title, urlVariable }) => ({
    reason: 'unreachable',
    what: `Unter der eingestellten Adresse antwortet ${title} nicht, oder es kennt das Modell nicht.`,
    advice: `Prüfen Sie ${urlVariable}.`,
  }),
  '408': LOST,
  '429': BUSY,
  timeout: LOST,
  late: LOST,
  'cut-off': LOST,
  stopped: LOST,
  unsent: ({ title, urlVariable }) => ({
    reason: 'unreachable',
    what: `${title} ist nicht erreichbar.`,
    advice: `Läuft der Server? Prüfen Sie ${urlVariable} und fragen Sie noch einmal.`,
  }),
  unreadable: ({ title, urlVariable }) => ({
    reason: 'refused',
    what: `${title} hat etwas geantwortet, das Klartext nicht lesen kann.`,
    advice: `Fragen Sie später noch einmal und prüfen Sie ${urlVariable}.`,
  }),
};

/** The fault as our own error: says what happened, what was kept and what to do. Holds nothing that the server said. */
export function serverError(server: ServerName, fault: ServerFault, retryAfter?: number): ProviderError {
  const told = TABLE[String(fault)] ?? (typeof fault === 'number' && fault < 500 ? REFUSED : BUSY);
  const { reason, what, advice } = told(server);
  return new ProviderError(server.id, reason, `${what} ${KEPT} ${advice}`, retryAfter);
}

/**
 * The body of an answer that is one, as JSON.
 *
 * @throws {ProviderError} where it is none
 */
export function jsonIn(server: ServerName, reply: HttpReply | LineFault): unknown {
  if (typeof reply === 'string') throw serverError(server, reply);
  if (reply.status !== 200) throw serverError(server, reply.status, reply.retryAfter);
  try {
    return JSON.parse(reply.body);
  } catch {
    throw serverError(server, 'unreadable');
  }
}
