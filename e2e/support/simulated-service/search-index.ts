import type { Api } from '#e2e/support/group-members.ts';
import { wholeWords } from '#e2e/support/simulated-service/whole-words.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface Hit {
  portalId: string;
  email: string;
}

/** What the index has of a profile from a time on. */
interface Entry extends Hit {
  words: ReadonlySet<string>;
  /** In milliseconds since 1970, without the lag of the index. */
  writtenAt: number;
}

export interface SearchIndex {
  /** Reads the profiles that were created since the last time. */
  refresh(): Promise<void>;
  /**
   * Refreshes, then finds the profiles of all portals that have all words, oldest first.
   * @param options how many hits at most, and how long ago an entry has to be written, in milliseconds
   */
  find(words: string[], options: { maxHits: number; lag: number }): Promise<Hit[]>;
  /** Brings the entry of a profile up to date. Until the lag is over, searches find what it was. */
  write(portalId: string, profile: ReceivedProfile): void;
  /** Takes a profile out, once the lag is over. */
  remove(portalId: string, id: string): void;
  /** Forgets everything: the next refresh reads all profiles. */
  clear(): void;
}

/** An index of the profiles of all portals, which it reads from the upstream. */
export function createSearchIndex(api: Api): SearchIndex {
  const entries = new Map<string, Entry[]>();
  const lastIds = new Map<string, string>();
  let reading = Promise.resolve();

  const add = (id: string, entry: Entry) => entries.set(id, [...(entries.get(id) ?? []), entry]);
  const write = (portalId: string, { id, name, email, consumer_id }: ReceivedProfile, writtenAt: number) =>
    add(id, {
      portalId,
      email: email ?? '',
      words: new Set(wholeWords(`${name} ${email ?? ''} ${consumer_id}`)),
      writtenAt,
    });

  const readNewProfiles = async () => {
    for await (const portal of allPortals(api)) {
      let hasMore: boolean;
      do {
        const after = lastIds.get(portal);
        const page = await api.listProfiles({ portal_id: portal, limit: 100, after });
        for (const profile of page.items) {
          if (!entries.has(profile.id)) write(portal, profile, Date.parse(profile.created_at));
        }
        if (page.last_id !== undefined) lastIds.set(portal, page.last_id);
        hasMore = page.pagination.has_more_after;
      } while (hasMore);
    }
  };

  const refresh = () => {
    reading = reading.catch(() => {}).then(readNewProfiles);
    return reading;
  };

  return {
    refresh,
    find: async (words, { maxHits, lag }) => {
      await refresh();
      if (words.length === 0) return [];
      const latest = Date.now() - lag;
      const ids = [...entries.keys()].toSorted();
      const current = ids.flatMap(
        (id) => entries.get(id)?.findLast(({ writtenAt }) => writtenAt <= latest) ?? [],
      );
      return current.filter((entry) => words.every((word) => entry.words.has(word))).slice(0, maxHits);
    },
    write: (portalId, profile) => void write(portalId, profile, Date.now()),
    remove: (portalId, id) => void add(id, { portalId, email: '', words: new Set(), writtenAt: Date.now() }),
    clear: () => {
      entries.clear();
      lastIds.clear();
    },
  };
}

async function* allPortals(api: Api): AsyncGenerator<string> {
  for (let after: string | undefined; ;) {
    const page = await api.listPortals({ limit: 100, after });
    for (const { id } of page.items) yield id;
    if (!page.pagination.has_more_after) return;
    after = page.last_id;
  }
}
