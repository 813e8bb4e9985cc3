import type { Response } from 'express';
import type { AboutPage } from './about.ts';
import type { AskingPage } from './asking.ts';
import type { BatchPage } from './batches.ts';
import type { DeskPage } from './desk-page.ts';
import type { DismissalsPage } from './dismissals.ts';
import type { DocumentPage } from './document.ts';
import type { ElsewherePage } from './elsewhere.ts';
import type { ExportsPage } from './exporting.ts';
import type { FaultPage } from './faults.ts';
import type { FixesPage } from './fixes.ts';
import type { HistoryPage } from './article-history.ts';
import type { FolderPage, ImportPage } from './folders.ts';
import type { HelpPage } from './help.ts';
import type { HomePage } from './home-page.ts';
import type { LessonsPage } from './lessons.ts';
import type { MemoryPage } from './memory.ts';
import type { NamePlacesPage, NamesPage } from './names.ts';
import type { QualityPage } from './quality-page.ts';
import type { StrikePage } from './revisions.ts';
import type { ReportPage } from './report-page.ts';
import type { RulesPage } from './rules.ts';
import type { SearchPagePart } from './search.ts';
import type { TermsPage } from './terms.ts';

/** Every page of the house and what its template is given. */
export interface Pages {
  readonly home: HomePage;
  readonly desk: DeskPage;
  readonly dismissals: DismissalsPage;
  readonly document: DocumentPage;
  readonly elsewhere: ElsewherePage;
  readonly history: HistoryPage;
  readonly strike: StrikePage;
  readonly fixes: FixesPage;
  readonly memory: MemoryPage;
  readonly terms: TermsPage;
  readonly quality: QualityPage;
  readonly report: ReportPage;
  readonly rules: RulesPage;
  readonly names: NamesPage;
  readonly lessons: LessonsPage;
  readonly 'name-places': NamePlacesPage;
  readonly asking: AskingPage;
  readonly batch: BatchPage;
  readonly import: FolderPage;
  readonly 'import-run': ImportPage;
  readonly help: HelpPage;
  readonly search: SearchPagePart;
  readonly exports: ExportsPage;
  readonly about: AboutPage;
  readonly keys: KeysPage;
  readonly fault: FaultPage;
}

/** The page of keys is given nothing: its words are the interface's own. */
type KeysPage = Readonly<Record<string, never>>;

/** Renders a page and sends it; fails where the template does. */
export function show<Name extends keyof Pages>(res: Response, name: Name, page: Pages[Name]): Promise<void> {
  return send(res, name, page);
}

/** Renders only the part of a page that changes, for the script that swaps it. */
export function showPart(res: Response, name: 'desk', page: DeskPage): Promise<void> {
  return send(res, `partials/${name}`, page);
}

function send(res: Response, view: string, page: object): Promise<void> {
  return new Promise((done, fail) => {
    res.render(view, { page }, (error: Error | null, html: string) => {
      if (error !== null) {
        fail(error);
        return;
      }
      res.send(html);
      done();
    });
  });
}
