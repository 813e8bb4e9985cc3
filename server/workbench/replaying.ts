import { setImmediate } from 'node:timers/promises';
import type { Fix } from '../model.ts';
import { layOut } from './desk.ts';
import type { Library } from './library.ts';
import type { Parts } from './parts.ts';
import { suggestionsOn } from './suggesting.ts';
import type { ReplayedFix, Workbench } from './workbench.ts';

/** What today's rules would make of what people decided: a regression report over the house's own data. */
export function replaying(parts: Parts, library: Library): Pick<Workbench, 'replay'> {
  const local = { ...parts, providers: parts.providers.filter(({ origin }) => origin === 'rule') };

  async function replayed(fix: Fix): Promise<ReplayedFix> {
    const desk = await layOut(fix.articleId, parts, library);
    const machine = desk.reading.machine[fix.segmentIndex];
    const { suggestions } = await suggestionsOn(desk, fix.segmentIndex, local);
    const [first] = suggestions;
    const { findings } = desk.assess(fix.segmentIndex, fix.postEdit);
    return {
      articleId: fix.articleId,
      index: fix.segmentIndex,
      text: fix.text,
      postEdit: fix.postEdit,
      flagged: machine?.flagged ?? false,
      found: (machine?.findings.length ?? 0) > 0,
      repaired: first?.text === fix.postEdit ? 'same' : first === undefined ? 'none' : 'other',
      doubted: [...new Set(findings.map(({ ruleId }) => ruleId))],
      ...(first === undefined ? {} : { suggestion: first.text }),
    };
  }

  return {
    async replay({ limit, signal, progress }) {
      const fixes = (await parts.store.heldFixes(limit)).filter(({ postEdit }) => postEdit.trim() !== '');
      // Article by article, for only the last few read are kept.
      const ordered = [...fixes].sort((a, b) => a.articleId - b.articleId || a.segmentIndex - b.segmentIndex);
      const done: ReplayedFix[] = [];
      for (const fix of ordered) {
        if (signal?.aborted === true) break;
        done.push(await replayed(fix));
        progress?.(done.length, ordered.length);
        await setImmediate();
      }
      return done;
    },
  };
}
