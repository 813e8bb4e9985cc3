import type { SearchPage, SearchQuery } from '../store.ts';

export type { SearchHit, SearchPage, SearchQuery } from '../store.ts';

export interface Searching {
  /** Looks through titles, machine texts, sources and the accepted texts that hold, of all articles. */
  search(query: SearchQuery): Promise<SearchPage>;
}
