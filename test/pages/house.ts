import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { createApp, type AppParts } from '../../server/app.ts';
import { compose } from '../../server/compose.ts';
import type { Config } from '../../server/config.ts';
import type { Workbench } from '../../server/workbench/workbench.ts';

/** The whole house behind its pages, on a real store in memory. */
export interface House {
  readonly workbench: Workbench;
  /** Where it listens, for what supertest cannot do. */
  origin(): string;
  /** Lines that the house reported as unexpected errors. */
  readonly reports: readonly string[];
  get(path: string): request.Test;
  /** Sends a plain form, as a browser without scripts does. */
  post(path: string, form?: Readonly<Record<string, string | readonly string[]>>): request.Test;
  /** Sends a file, as a form does. */
  upload(path: string, name: string, content: string | Uint8Array): request.Test;
  /** Sends the form of a pasted article. */
  handIn(text: string, more?: Readonly<Record<string, string>>): request.Test;
  /** Pastes an article, be it here already or not, and returns its address. */
  paste(text: string, more?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly language?: 'de' | 'en';
  /** The providers that the house knows. */
  readonly deepl?: NonNullable<Config['deepl']>;
  readonly languageTool?: NonNullable<Config['languageTool']>;
  /** Stands in for use cases that a test wants to fail. */
  readonly workbench?: Partial<Workbench>;
  readonly importRoot?: string;
  readonly loopback?: boolean;
  readonly hosts?: readonly string[];
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const reports: string[] = [];
  const {
    workbench: real,
    live,
    close,
  } = await compose(
    {
      host: '127.0.0.1',
      port: 0,
      hosts: [],
      database: ':memory:',
      threshold: 0.5,
      ...(options.importRoot === undefined ? {} : { importRoot: options.importRoot }),
      ...(options.deepl === undefined ? {} : { deepl: options.deepl }),
      ...(options.languageTool === undefined ? {} : { languageTool: options.languageTool }),
    },
    (line) => reports.push(line),
  );
  const workbench = { ...real, ...options.workbench };
  const parts: AppParts = {
    workbench,
    live,
    version: '1.2.3',
    loopback: options.loopback ?? true,
    hosts: options.hosts ?? [],
    report: (line) => reports.push(line),
  };
  const server = createApp(parts).listen(0, '127.0.0.1');
  if (!server.listening) await once(server, 'listening');
  const language = options.language ?? 'de';
  const get = (path: string): request.Test => request(server).get(path).set('Accept-Language', language);
  const post: House['post'] = (path, form = {}) =>
    request(server)
      .post(path)
      .set('Accept-Language', language)
      .type('form')
      .send(new URLSearchParams(pairs(form)).toString());
  const handIn: House['handIn'] = (text, more = {}) => {
    const sent = request(server).post('/articles').set('Accept-Language', language).field('text', text);
    for (const [name, value] of Object.entries(more)) void sent.field(name, value);
    return sent;
  };
  return {
    workbench,
    // It listens on a port of this machine.
    origin: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reports,
    get,
    post,
    upload: (path, name, content) =>
      request(server)
        .post(path)
        .set('Accept-Language', language)
        .attach('files', Buffer.from(content), { filename: name }),
    handIn,
    async paste(text, more = {}) {
      const { status, headers } = await handIn(text, { again: '1', ...more });
      if (status !== 303) throw new Error(`pasting was answered with ${status}`);
      return String(headers['location']);
    },
    async close() {
      live.close();
      await new Promise((done) => server.close(done));
      await close();
    },
  };
}

function pairs(form: Readonly<Record<string, string | readonly string[]>>): string[][] {
  return Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );
}

/** The version that the page's editor would send along. */
export function versionIn(html: string): string {
  const version = /id="editor-form">\s*<input type="hidden" name="version" value="(\d+)"/.exec(html)?.[1];
  if (version === undefined) throw new Error('the page has no editor');
  return version;
}

/** What stands in the editor, mark-up decoded. */
export function editorIn(html: string): string {
  const text = /<textarea id="editor"[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1];
  if (text === undefined) throw new Error('the page has no editor');
  return decode(text);
}

/** What a page's texts would be with their changes made. */
export function changed(html: string): string {
  return words(html.replaceAll(/<del>.*?<\/del>/gsu, ''));
}

/** What a reader sees of a page: its text without mark-up, spaces joined. */
export function words(html: string): string {
  return decode(html.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  '#34': '"',
  '#39': "'",
};

function decode(html: string): string {
  return html.replace(/&(amp|lt|gt|#34|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
