import QuickLRU from 'quick-lru';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { AssignedVia } from '#contract/profile.ts';
import type { Queryable } from '#server/db/queryable.ts';
import { inSnapshot } from '#server/db/in-transaction.ts';
import { readByIdOrSlug } from '#server/db/read-by-id-or-slug.ts';
import { notFound } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';
import { asciiJson } from '#server/portal-api/queries/ascii-json.ts';
import { groupJson } from '#server/portal-api/queries/group-sql.ts';

/** An active group, prepared for showing it in profiles. */
export interface CachedGroup {
  id: string;
  /** Its position among the portal's groups, sorted by name. */
  rank: number;
  is_default: boolean;
  sso_group_ids: string[];
  /** The JSON of its assignment to a profile, in ASCII, after a comma. */
  nextAssignment: Record<Exclude<AssignedVia, 'user'>, string>;
}

/** What a server has cached about a portal. It is valid while the portal still has this version. */
export interface CachedPortal {
  id: string;
  version: string;
  /** The active groups. */
  byId: ReadonlyMap<string, CachedGroup>;
  bySsoGroupId: ReadonlyMap<string, readonly CachedGroup[]>;
  defaults: readonly CachedGroup[];
}

const maxCachedPortals = 500;

/** After these, a read takes place in a snapshot, which costs more statements. */
const maxAttempts = 2;

/** Caches portals and their groups, so that a page of profiles reads the groups only if they have changed. */
export class PortalCache {
  readonly #pool: Pool;
  readonly #cached = new QuickLRU<string, CachedPortal>({ maxSize: maxCachedPortals });

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Reads something together with the cached portal. The result contains the version that the portal had in the
   * database. If it differs from the cached one, both are read again, so that they always match.
   * @param key the portal's id or slug
   * @param read reads with the given client or pool; called again if the groups have changed meanwhile
   * @throws {HttpError} 404 if the portal does not exist
   */
  async read<Answer extends { version: string | null }>(
    key: string,
    read: (portal: CachedPortal, client: Queryable) => Promise<Answer>,
  ): Promise<{ portal: CachedPortal; answer: Answer }> {
    let cached = this.#cached.get(key);
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const portal = cached ?? (await this.#load(this.#pool, key));
      const answer = await read(portal, this.#pool);
      if (answer.version === portal.version) return { portal, answer };
      cached = undefined;
    }
    return inSnapshot(this.#pool, async (client) => {
      const portal = await this.#load(client, key);
      return { portal, answer: await read(portal, client) };
    });
  }

  async #load(client: Queryable, key: string): Promise<CachedPortal> {
    const portal = await readByIdOrSlug(client, key, (id) => selectPortal(client, id));
    if (!portal) {
      this.#cached.delete(key);
      throw new HttpError(notFound('portal'));
    }
    this.#cached.set(key, portal);
    return portal;
  }
}

interface GroupRow {
  id: string;
  is_default: boolean;
  sso_group_ids: string[];
  json: unknown;
}

async function selectPortal(client: Queryable, id: string): Promise<CachedPortal | undefined> {
  const { rows } = await client.query<{ id: string; version: string; groups: GroupRow[] }>(sql`
    select id, version, (
      select coalesce(json_agg(json_build_object(
        'id', id, 'is_default', is_default, 'sso_group_ids', sso_group_ids, 'json', ${groupJson(sql`groups`)}
      ) order by split_part(search_text, E'\\n', 1), id), '[]')
      from groups where portal_id = ${id} and status = 'active'
    ) as groups
    from portals where id = ${id}`);
  const [row] = rows;
  if (!row) return undefined;
  const groups = row.groups.map(({ json, ...group }, rank) => ({
    ...group,
    rank,
    nextAssignment: {
      default: assignmentJson(json, 'default'),
      sso: assignmentJson(json, 'sso'),
      manual: assignmentJson(json, 'manual'),
    },
  }));
  const bySsoGroupId = new Map<string, CachedGroup[]>();
  for (const group of groups) {
    for (const id of group.sso_group_ids) bySsoGroupId.set(id, [...(bySsoGroupId.get(id) ?? []), group]);
  }
  return {
    id: row.id,
    version: row.version,
    byId: new Map(groups.map((group) => [group.id, group])),
    bySsoGroupId,
    defaults: groups.filter((group) => group.is_default),
  };
}

function assignmentJson(group: unknown, assigned_via: AssignedVia): string {
  return `,${asciiJson({ object: 'consumer.profile.group_assignment', group, assigned_via })}`;
}
