/** Who is at an article just now, and what changes in it: told to everybody who has it open in this process. */

/** A tab in which somebody has a segment open; that is all that a lock is: nobody is kept out. */
export interface Visitor {
  /** Chosen by the tab; no two are alike. */
  readonly tab: string;
  /** '' for whoever gave no name. */
  readonly editor: string;
  /** Segment, from 0. */
  readonly index: number;
}

/** A segment that was decided about. */
export interface Change {
  readonly index: number;
  /** Number of the decision. */
  readonly version: number;
  readonly editor: string;
}

/** How an article stands now. */
export interface Standing {
  /** Moves on with every change; a tab that shows the article as it stands so need not look again. */
  readonly stand: string;
  /** Oldest first; empty where something else changed: a dismissal, a name. */
  readonly changes: readonly Change[];
}

export type News =
  | { readonly kind: 'present'; readonly visitors: readonly Visitor[] }
  | ({ readonly kind: 'changed' } & Standing);

export interface Live {
  /** @returns to be called when the tab goes */
  join(articleId: number, visitor: Visitor, tell: (news: News) => void, end: () => void): () => void;
  /** A tab went on to another segment. */
  move(articleId: number, tab: string, index: number): void;
  /** Articles that somebody has open. */
  watched(): readonly number[];
  /** Tells all tabs of an article, the one that did it, too. */
  tell(articleId: number, standing: Standing): void;
  /** Ends everything, so that the server can stop. */
  close(): void;
}

interface Guest {
  visitor: Visitor;
  readonly tell: (news: News) => void;
  readonly end: () => void;
}

export function createLive(): Live {
  const rooms = new Map<number, Map<string, Guest>>();
  let isClosed = false;
  const guestsOf = (articleId: number): ReadonlyMap<string, Guest> => rooms.get(articleId) ?? new Map();

  function present(articleId: number): void {
    const guests = [...guestsOf(articleId).values()];
    const visitors = guests.map(({ visitor }) => visitor);
    for (const { tell } of guests) tell({ kind: 'present', visitors });
  }

  return {
    join(articleId, visitor, tell, end) {
      if (isClosed) {
        end();
        return () => undefined;
      }
      const room = rooms.get(articleId) ?? new Map<string, Guest>();
      rooms.set(articleId, room);
      // A tab that comes again before its old connection was missed.
      room.get(visitor.tab)?.end();
      const guest: Guest = { visitor, tell, end };
      room.set(visitor.tab, guest);
      present(articleId);
      return () => {
        if (room.get(visitor.tab) !== guest) return;
        room.delete(visitor.tab);
        if (room.size === 0 && rooms.get(articleId) === room) rooms.delete(articleId);
        present(articleId);
      };
    },

    move(articleId, tab, index) {
      const guest = guestsOf(articleId).get(tab);
      if (guest === undefined || guest.visitor.index === index) return;
      guest.visitor = { ...guest.visitor, index };
      present(articleId);
    },

    watched: () => [...rooms.keys()],

    tell(articleId, standing) {
      for (const { tell } of guestsOf(articleId).values()) tell({ kind: 'changed', ...standing });
    },

    close() {
      isClosed = true;
      const guests = [...rooms.values()].flatMap((room) => [...room.values()]);
      rooms.clear();
      for (const { end } of guests) end();
    },
  };
}
