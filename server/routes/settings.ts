import { Router } from 'express';
import { isInterfaceLanguage } from '../locale/index.ts';
import { field, plainForm } from './forms.ts';
import { editorName, remember } from './reader.ts';

/** The two things that a reader may choose: language and name. */
export function settings(): Router {
  const router = Router();

  router.post('/settings/language', plainForm, (req, res) => {
    const language = field(req, 'language');
    if (isInterfaceLanguage(language)) remember(res, 'language', language);
    res.redirect(303, homeward(field(req, 'here')));
  });

  router.post('/settings/editor', plainForm, (req, res) => {
    remember(res, 'editor', editorName(field(req, 'editor')));
    res.redirect(303, homeward(field(req, 'here')));
  });

  return router;
}

/** An address of this house, whatever the form says. */
function homeward(here: string): string {
  const base = 'http://klartext.invalid';
  if (!here.startsWith('/') || !URL.canParse(here, base)) return '/';
  const { origin, pathname, search } = new URL(here, base);
  return origin === base ? `${pathname}${search}` : '/';
}
