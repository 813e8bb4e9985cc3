import { compose } from '../server/compose.ts';
import type { Config } from '../server/config.ts';
import { judge, type AnnotatedArticle, type Judged } from './annotated.ts';

/**
 * What `repair --auto` makes of annotated articles, in a database of its own that is gone afterwards.
 *
 * @returns one entry for each stretch of text that was changed
 */
export async function autoRepairs(articles: readonly AnnotatedArticle[], config: Config): Promise<Judged[]> {
  const { deepl: _, ...offline } = config;
  const house = await compose({ ...offline, database: ':memory:' });
  const { workbench } = house;
  const judged: Judged[] = [];
  try {
    for (const { name, bytes, sentences } of articles) {
      const id = await workbench.submit({ file: { name, bytes } });
      await workbench.repair(id, { auto: true, providers: [], runId: 'evaluate' });
      const { article, segments } = await workbench.open(id);
      const changes = segments
        .filter(({ segment, current }) => current !== segment.text)
        .map(({ segment, current }) => ({ span: segment.span, postEdit: current }));
      judged.push(...judge(article.raw, sentences, changes));
    }
  } finally {
    await house.close();
  }
  return judged;
}
