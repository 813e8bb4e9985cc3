import { join } from 'node:path';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { createRandom, type Random } from './damage/random.ts';
import {
  handIn,
  openBrowser,
  startServer,
  withFolder,
  type Browser,
  type BrowserContext,
  type Page,
  type Server,
} from './browser.ts';

/** A scripted session in which server and browser are killed in the midst of work. */
export interface Session {
  readonly edits: number;
  /** Of a hundred edits, how many are hit: half of the blows kill the server, half the page. */
  readonly blows: number;
  readonly seed: number;
  /** Called after every edit with how many are done. */
  readonly progress?: (done: number) => void;
}

/** What was found afterwards. */
export interface Losses {
  readonly accepted: number;
  readonly serverKills: number;
  readonly pageKills: number;
  /** Sentences whose accepted text is not what was accepted, or was written twice. */
  readonly wrong: readonly string[];
  /** Longest typing that was lost, in milliseconds before a blow; 0 where nothing was. */
  readonly lostMs: number;
}

/** Milliseconds between two words that are typed. */
const PACE = 120;

/**
 * Types and accepts sentence by sentence while server and page die at random moments, then looks at what is there.
 *
 * @returns undefined where this machine has no browser
 */
export async function session(plan: Session): Promise<Losses | undefined> {
  const browser = await openBrowser();
  if (browser === undefined) return undefined;
  try {
    return await withFolder((folder) => run(browser, join(folder, 'killed.sqlite'), plan));
  } finally {
    await browser.close();
  }
}

async function run(
  browser: Browser,
  database: string,
  { edits, blows, seed, progress }: Session,
): Promise<Losses> {
  const random = createRandom(seed);
  let server = await startServer(database);
  const port = Number(new URL(server.origin).port);
  const path = (await handIn(server.origin, article(edits))).replace(/\/segments.*$/, '');
  const context = await browser.newContext({ baseURL: server.origin, locale: 'de-DE' });
  const toldAccepted = new Map<number, string>();
  let [serverKills, pageKills, lostMs] = [0, 0, 0];

  let page = await context.newPage();
  for (let number = 1; number <= edits; number++) {
    page = await openAt(page, context, `${path}/segments/${number}?show=all`);
    const text = sentence(number, random);
    const struck = random.below(100) < blows ? (random.below(2) === 0 ? 'server' : 'page') : 'nothing';
    const typed = await type(page, text, struck === 'nothing' ? undefined : random.below(text.length));
    if (struck === 'server') {
      serverKills++;
      server = await revived(server, database, port);
    } else if (struck === 'page') {
      pageKills++;
      await crash(page);
      page = await context.newPage();
    }
    if (struck !== 'nothing') {
      page = await openAt(page, context, `${path}/segments/${number}?show=all`);
      lostMs = Math.max(lostMs, lostOf(typed, await page.locator('#editor').inputValue()));
      await page.locator('#editor').fill(text);
    }
    // The answer to the decision itself may be what the blow hits.
    const late = struck === 'server' && random.below(2) === 0;
    await page.locator('#editor').press('Control+Enter');
    if (late) {
      serverKills++;
      server = await revived(server, database, port);
      page = await openAt(page, context, `${path}/segments/${number}?show=all`);
      if ((await page.locator('.tag.accepted').count()) === 0) await acceptAgain(page, text);
    } else await page.locator('.notice', { hasText: `Satz ${number} angenommen` }).waitFor();
    toldAccepted.set(number, text);
    progress?.(number);
  }
  await server.stop();
  const wrong = await compare(database, Number(path.split('/')[2]), toldAccepted);
  return { accepted: toldAccepted.size, serverKills, pageKills, wrong, lostMs };
}

async function acceptAgain(page: Page, text: string): Promise<void> {
  await page.locator('#editor').fill(text);
  await page.locator('#editor').press('Control+Enter');
  await page.locator('.notice, .conflict').first().waitFor();
}

/** What was typed by when, in milliseconds before the last word. */
type Typed = readonly { readonly text: string; readonly age: number }[];

async function type(page: Page, text: string, until: number | undefined): Promise<Typed> {
  const editor = page.locator('#editor');
  await editor.fill('');
  const times: { text: string; at: number }[] = [];
  const words = text.slice(0, until).split(/(?<= )/);
  let soFar = '';
  for (const word of words) {
    soFar += word;
    await page.keyboard.insertText(word);
    times.push({ text: soFar, at: performance.now() });
    if (until !== undefined) await page.waitForTimeout(PACE);
  }
  const end = performance.now();
  return times.map(({ text: state, at }) => ({ text: state, age: end - at }));
}

/** How old the oldest word is that is gone. */
function lostOf(typed: Typed, found: string): number {
  const kept = typed.findLastIndex(({ text }) => text === found);
  return kept === typed.length - 1 ? 0 : (typed[kept + 1]?.age ?? 0);
}

/** The page is gone at once, without a word to anybody: no question whether to leave it, which a navigation would ask. */
async function crash(page: Page): Promise<void> {
  const gone = new Promise((done) => page.once('crash', done));
  const devTools = await page.context().newCDPSession(page);
  devTools.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

async function revived(server: Server, database: string, port: number): Promise<Server> {
  await server.kill();
  return startServer(database, port);
}

async function openAt(page: Page, context: BrowserContext, path: string): Promise<Page> {
  const at = page.isClosed() ? await context.newPage() : page;
  await at.goto(path);
  await at.locator('#editor').waitFor();
  return at;
}

/** Looks up every accepted sentence in the database, and how often it was decided about. */
async function compare(
  database: string,
  articleId: number,
  accepted: ReadonlyMap<number, string>,
): Promise<string[]> {
  const house = await compose(readConfig({ KLARTEXT_DB: database }));
  const wrong: string[] = [];
  for (const [number, text] of accepted) {
    const decisions = await house.workbench.history(articleId, number - 1);
    const found = decisions.at(-1)?.postEdit;
    if (found !== text) wrong.push(`sentence ${number} says »${found}«, accepted was »${text}«`);
    if (decisions.length !== 1) wrong.push(`sentence ${number} was decided about ${decisions.length} times`);
  }
  await house.close();
  return wrong;
}

const NOUNS = ['Brücke', 'Halle', 'Schule', 'Straße', 'Bühne', 'Mühle', 'Kirche', 'Fabrik'];
const VERBS = [
  'geöffnet',
  'gebaut',
  'gestrichen',
  'verkauft',
  'geprüft',
  'geplant',
  'vermessen',
  'beleuchtet',
];

function article(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, i) => `Die ${NOUNS[i % 8]} wird im Jahr ${1900 + i} ${VERBS[(i >> 3) % 8]}.`,
  )
    .map((text, i) => text + (i % 10 === 9 ? '\n\n' : ' '))
    .join('');
}

function sentence(number: number, random: Random): string {
  return `Die alte ${random.pick(NOUNS)} Nummer ${number} wurde vom Rat der Stadt erst ${random.pick(VERBS)} und dann ${random.pick(VERBS)}.`;
}
