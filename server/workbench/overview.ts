import type { ArticleList } from './article-list.ts';
import type { Batches } from './batches.ts';
import type { Importing } from './importing.ts';
import type { Searching } from './searching.ts';
import type { Touring } from './touring.ts';

export type { ArticleSummary } from '../store.ts';

/** The use cases that look over all articles. */
export interface Overview extends ArticleList, Batches, Importing, Searching, Touring {}
