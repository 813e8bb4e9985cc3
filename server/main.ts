import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { hostname } from 'node:os';
import { createApp } from './app.ts';
import { compose } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { KlartextError } from './errors.ts';

/** The environment or the database does not allow a start, as for the command line: 2 = could not do the work. */
const CANNOT_START = 2;
/** Longest wait for requests under way when the server is to stop, in ms. */
const PATIENCE = 5_000;

/** Reads the configuration, composes, listens; on a signal finishes what is under way and closes cleanly. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const house = await compose(config, complain);
  const { workbench, live } = house;
  const app = createApp({
    workbench,
    live,
    version: versionOf(),
    loopback: isLoopback(config.host),
    hosts: [...config.hosts, hostname().toLowerCase()],
    report: complain,
  });
  const server = app.listen(config.port, config.host, (error?: Error) => {
    if (error === undefined) say(`Klartext: ${addressOf(server, config)}`);
    else void house.close().then(() => refuse(config, error));
  });
  const stop = (): void => {
    server.close(() => void house.close());
    live.close();
    server.closeIdleConnections();
    // A browser keeps lines open over which it has never asked anything; the server would wait for them for ever.
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function refuse({ host, port }: Config, error: NodeJS.ErrnoException): void {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken. Stop the other program, or choose another port: PORT=3001 npm start`,
    EACCES: `Port ${port} is not allowed to this user. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. HOST=127.0.0.1 stays on it, HOST=0.0.0.0 opens it to the network.`,
  };
  complain(
    reasons[error.code ?? ''] ?? `Cannot listen on ${host}, port ${port} (${error.code ?? error.name}).`,
  );
  process.exitCode = CANNOT_START;
}

function addressOf(server: Server, { host, port }: Config): string {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function versionOf(): string {
  const manifest: unknown = createRequire(import.meta.url)('../package.json');
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(version);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

start().catch((error: unknown) => {
  if (!(error instanceof KlartextError)) throw error;
  complain(error.message);
  process.exitCode = CANNOT_START;
});
