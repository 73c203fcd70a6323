import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from '@platformatic/prom-client';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { addPortal } from '#server/test-support/seed-data.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';

const hour = 3_600_000;
/** The server's clock was an hour ahead, and is right again after the restart. */
const right = Date.UTC(2030, 0, 1);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** Loads the server's code anew, as a new process would. */
async function startProcess(now: number) {
  vi.setSystemTime(now);
  vi.resetModules();
  register.clear();
  const { openDatabase } = await import('#server/db/open-database.ts');
  const { createId } = await import('#server/db/create-id.ts');
  return { openDatabase, createId };
}

/** Where a database outlives the process. */
async function createLocation() {
  if (inject('engine') === 'pglite') {
    const directory = await mkdtemp(join(tmpdir(), 'ids-'));
    const remove = () => rm(directory, { recursive: true });
    return { location: { dataDir: join(directory, 'data') }, remove };
  }
  const { url, drop } = await createTestDatabase();
  return { location: { dataDir: 'unused', databaseUrl: url }, remove: drop };
}

/** What writes the newest row of each table of a portal `acme`, and of the audit log. */
const inserts = {
  profile: `insert into profiles (portal_id, id, name, email, email_key, consumer_id, personal_group_id, search_text)
    values ('acme', $1, 'Ann', $1, $1, $1, $1, '')`,
  group: `insert into groups (portal_id, id, name, search_text) values ('acme', $1, $1, '')`,
  invite: `insert into invites (portal_id, id, profile_id, invited_by_id, invited_by_name)
    select 'acme', $1, id, 'local', 'Local user' from profiles`,
  change: `insert into changes
    (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id, group_ids, body)
    values ($1, 'assign', 'local', 'local', 'Local user', '', '', 'acme', '{}', '')`,
} as const;

test('after the clock went back across a restart, new IDs still come after the old ones', async () => {
  const { location, remove } = await createLocation();
  try {
    let ahead = right;
    for (const kind of ['portal', 'profile', 'group', 'invite', 'change'] as const) {
      ahead += hour;
      const before = await startProcess(ahead);
      const old = await before.openDatabase(location);
      const id = before.createId(kind);
      if (kind === 'portal') {
        await addPortal(old.pool, 'x', 'active', id);
        await addPortal(old.pool, 'acme', 'active', 'acme');
      } else await old.pool.query(inserts[kind], [id]);
      await old.close();

      const after = await startProcess(right);
      const { close } = await after.openDatabase(location);
      const ids = [id, after.createId(kind), after.createId(kind)];
      expect(ids, kind).toEqual(ids.toSorted());
      await close();
    }
  } finally {
    await remove();
  }
});
