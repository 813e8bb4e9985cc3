import { visible } from '../server/text/marks.ts';

/** Says on standard error how far the work is: one line that is rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  step(what: string, done: number, total: number): void;
  /** A line that stays. */
  note(text: string): void;
  /** Removes the line that is rewritten. */
  end(): void;
}

/** The part of a terminal, or of a log, that is written to. */
type Screen = Pick<NodeJS.WritableStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

export function progressOn(stream: Screen): Progress {
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  const plain = (text: string): string => visible(text.replace(/\s+/gu, ' '));
  return {
    step(what, done, total) {
      const line = plain(`${what}: ${done} of ${total} sentences`);
      stream.write(stream.isTTY ? `${clear}${line.slice(-((stream.columns ?? 80) - 1))}` : `${line}\n`);
    },
    note: (text) => {
      stream.write(`${clear}${plain(text)}\n`);
    },
    end: () => {
      stream.write(clear);
    },
  };
}
