import type { Writable } from 'node:stream';

export interface Output {
  /** Resolves once the text has left, so that a slow reader slows the writer. False: nobody reads any more. */
  write(text: string | Uint8Array): Promise<boolean>;
}

/** Writes to a stream whose reader may leave early (`| head`); that is no error. */
export function outputTo(stream: Writable): Output {
  let open = true;
  const note = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    open = false;
  };
  stream.on('error', note);
  return {
    async write(text) {
      if (open)
        await new Promise<void>((resolve) => {
          stream.write(text, (error) => {
            if (error) note(error);
            resolve();
          });
        });
      return open;
    },
  };
}
