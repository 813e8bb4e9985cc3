import type { Insertable, Kysely, Selectable } from 'kysely';
import { NotFoundError } from '../server/errors.ts';
import type { Certificate, Decision } from '../server/model.ts';
import type { Kept, NewDecision, Proposed, Store } from '../server/store.ts';
import type { FixTexts } from './fix-texts.ts';
import type { Schema } from './schema.ts';
import type { SearchTexts } from './search-texts.ts';

type Decisions = Pick<Store, 'decisions' | 'decisionsAfter' | 'decide'>;
type Row = Selectable<Schema['decisions']>;

/**
 * The history of every segment; how a state follows from it is said in `migrations/002-decisions.sql`.
 *
 * @param key - memory key of a text
 */
export function createDecisions(
  query: Kysely<Schema>,
  { texts, searched }: { readonly texts: FixTexts; readonly searched: SearchTexts },
  key: (text: string) => string,
): Decisions {
  async function keep(decision: NewDecision, within: Kysely<Schema>): Promise<Decision> {
    const row = await within
      .insertInto('decisions')
      .values(toRow(decision, key(decision.text)))
      .returningAll()
      .executeTakeFirstOrThrow();
    if (row.kind !== 'skip') await texts.add(row.id, row.text, await foundBy(row, within), within);
    await searched.decided(row, within);
    return toDecision(row);
  }

  return {
    async decisions(articleId, index) {
      const ofArticle = query.selectFrom('decisions').selectAll().where('article_id', '=', articleId);
      const wanted = index === undefined ? ofArticle : ofArticle.where('segment_index', '=', index);
      return (await wanted.orderBy('id').execute()).map(toDecision);
    },

    async decisionsAfter(articleId, after) {
      const rows = await query
        .selectFrom('decisions')
        .selectAll()
        .where('article_id', '=', articleId)
        .where('id', '>', after)
        .orderBy('id')
        .execute();
      return rows.map(toDecision);
    },

    async decide(proposed) {
      refuseDoubles(proposed);
      return query.transaction().execute(async (within): Promise<Kept> => {
        const outdated = await newer(proposed, within);
        if (outdated.length > 0) return { kind: 'outdated', outdated };
        const decisions: Decision[] = [];
        for (const { decision } of proposed) decisions.push(await keep(decision, within));
        return { kind: 'kept', decisions };
      });
    },
  };
}

/** Post-edit by which the search finds a row: an undo also by the one that it took back. */
async function foundBy(row: Row, within: Kysely<Schema>): Promise<string> {
  if (row.undoes === null) return row.post_edit ?? '';
  const undone = await within
    .selectFrom('decisions')
    .select('post_edit')
    .where('id', '=', row.undoes)
    .executeTakeFirst();
  return `${row.post_edit ?? ''}\n${undone?.post_edit ?? ''}`;
}

/** The last decision of each segment about which somebody decided after the person had looked. */
async function newer(proposed: readonly Proposed[], within: Kysely<Schema>): Promise<Decision[]> {
  const found: Decision[] = [];
  for (const { decision, expected } of proposed) {
    const last = await within
      .selectFrom('decisions')
      .selectAll()
      .where('article_id', '=', decision.articleId)
      .where('segment_index', '=', decision.segmentIndex)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if ((last?.id ?? 0) === expected) continue;
    if (last === undefined) throw new NotFoundError(`decision ${expected}`);
    found.push(toDecision(last));
  }
  return found;
}

/** Two decisions about one segment at once: the second cannot have been made against the first. */
function refuseDoubles(proposed: readonly Proposed[]): void {
  const places = new Set(proposed.map(({ decision: d }) => `${d.articleId} ${d.segmentIndex}`));
  if (places.size < proposed.length) throw new RangeError('two decisions about one segment at once');
}

function toRow(decision: NewDecision, key: string): Insertable<Schema['decisions']> {
  return {
    article_id: decision.articleId,
    segment_index: decision.segmentIndex,
    kind: decision.kind,
    text: decision.text,
    key,
    post_edit: decision.postEdit ?? null,
    state: decision.state,
    source: decision.source ?? null,
    origin_kind: decision.origin.kind,
    origin_detail: decision.origin.detail ?? null,
    editor: decision.editor ?? null,
    hter: decision.hter,
    run_id: decision.runId ?? null,
    undoes: decision.undoes ?? null,
    decided_at: decision.decidedAt,
    certificate: decision.certificate === undefined ? null : JSON.stringify(decision.certificate),
  };
}

export function toDecision(row: Row): Decision {
  const decision: Decision = {
    id: row.id,
    articleId: row.article_id,
    segmentIndex: row.segment_index,
    kind: row.kind,
    text: row.text,
    state: row.state,
    origin: {
      kind: row.origin_kind,
      ...(row.origin_detail === null ? {} : { detail: row.origin_detail }),
    },
    hter: row.hter,
    decidedAt: row.decided_at,
    ...(row.post_edit === null ? {} : { postEdit: row.post_edit }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.editor === null ? {} : { editor: row.editor }),
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
  };
  const { certificate } = row;
  if (certificate === null) return decision;
  // Read when somebody looks at it: most lists of decisions need none, and reading all of an article's takes longest.
  let read: Certificate | undefined;
  return Object.defineProperty(decision, 'certificate', {
    enumerable: true,
    configurable: true,
    // Written above and nowhere else, and never changed.
    get: () => (read ??= JSON.parse(certificate) as Certificate),
  });
}
