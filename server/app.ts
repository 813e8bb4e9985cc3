import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Express } from 'express';
import { about } from './routes/about.ts';
import { articleDetails } from './routes/article-details.ts';
import { articleHistory } from './routes/article-history.ts';
import { askingProviders } from './routes/asking.ts';
import { batches } from './routes/batches.ts';
import { decisions } from './routes/decisions.ts';
import { desk } from './routes/desk.ts';
import { dismissals } from './routes/dismissals.ts';
import { documentView } from './routes/document.ts';
import { drafts } from './routes/drafts.ts';
import { events } from './routes/events.ts';
import { elsewhere } from './routes/elsewhere.ts';
import { exporting } from './routes/exporting.ts';
import { faults, unknownAddress } from './routes/faults.ts';
import { fixes } from './routes/fixes.ts';
import { folders } from './routes/folders.ts';
import { headers, onlyKnownHosts, privately, sameOrigin } from './routes/guard.ts';
import { help } from './routes/help.ts';
import { home } from './routes/home.ts';
import { lessons } from './routes/lessons.ts';
import { memory } from './routes/memory.ts';
import { names } from './routes/names.ts';
import { quality } from './routes/quality.ts';
import { reader } from './routes/reader.ts';
import { revisions } from './routes/revisions.ts';
import { report as customerReport } from './routes/report.ts';
import { rules } from './routes/rules.ts';
import { searching } from './routes/search.ts';
import { source } from './routes/source.ts';
import { tour } from './routes/tour.ts';
import { settings } from './routes/settings.ts';
import { terms } from './routes/terms.ts';
import type { Live } from './workbench/live.ts';
import type { Workbench } from './workbench/workbench.ts';

const ROOT = join(import.meta.dirname, '..');
/** The comparison of texts as the browser runs it: the modules of the library that the server uses too. */
const DIFF = join(dirname(createRequire(import.meta.url).resolve('diff/package.json')), 'libesm');

export interface AppParts {
  readonly workbench: Workbench;
  /** Who is at which article; whoever stops the server closes it first. */
  readonly live: Live;
  readonly version: string;
  /** The server is bound to this machine only. */
  readonly loopback: boolean;
  /** Names, lower case, that may lead to it besides localhost. */
  readonly hosts: readonly string[];
  /** Told of unexpected errors: one entry each, without any text or name. */
  readonly report: (line: string) => void;
}

/** The pages, made from the use cases. Never listens, never reads the environment. */
export function createApp({ workbench, live, version, loopback, hosts, report }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('view engine', 'ejs');
  app.set('views', join(ROOT, 'views'));
  app.enable('view cache');

  app.use(headers, reader(version));
  app.use(onlyKnownHosts(loopback, hosts));
  app.use(express.static(join(ROOT, 'public'), { index: false, redirect: false, cacheControl: false }));
  app.use('/vendor/diff', express.static(DIFF, { index: false, redirect: false, cacheControl: false }));
  app.use(sameOrigin, privately);
  app.use(
    home(workbench),
    articleDetails(workbench),
    batches(workbench),
    folders(workbench),
    desk(workbench),
    documentView(workbench),
    drafts(workbench),
    events(workbench, live),
    askingProviders(workbench),
    decisions(workbench),
    dismissals(workbench),
    revisions(workbench),
    articleHistory(workbench),
    elsewhere(workbench),
    source(workbench),
    names(workbench),
  );
  app.use(
    searching(workbench),
    fixes(workbench),
    lessons(workbench),
    memory(workbench, version),
    terms(workbench),
    rules(workbench),
    quality(workbench),
    customerReport(workbench),
    exporting(workbench),
    about(workbench, ROOT),
    settings(),
    help(),
    tour(workbench),
  );
  app.use(unknownAddress, faults(report));
  return app;
}
