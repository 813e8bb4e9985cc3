import type { Request } from 'express';
import type { Words } from '../locale/index.ts';
import type { Look } from '../plots/plot.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { query } from './forms.ts';
import type { Titles } from './quality-sections.ts';

/** Names of rules and providers in the reader's language; what is not known any more keeps its id. */
export function titlesOf(workbench: Workbench, t: Words): Titles {
  const language = t.quality.language();
  const rules = new Map(workbench.ruleTitles().map(({ id, title }) => [id, title[language]]));
  const providers = new Map(workbench.providers().map(({ id, title }) => [id, title[language]]));
  return { rule: (id) => rules.get(id) ?? id, provider: (id) => providers.get(id) ?? id };
}

/** The picture that an address asks for; what is not said is wide and light. */
export function lookOf(req: Request): Look {
  return {
    ground: query(req, 'ground') === 'dark' ? 'dark' : 'light',
    width: query(req, 'width') === 'narrow' ? 'narrow' : 'wide',
  };
}
