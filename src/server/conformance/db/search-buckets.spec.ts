import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { prepareForWrites } from '#server/db/prepare-for-writes.ts';
import { searchLimits } from '#server/portal-api/queries/search-limits.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { openTestApi } from '#server/test-support/test-api.ts';

const api = await openTestApi();
afterAll(() => api.close());

// In Citus, each machine has numbers of its own.
test.skipIf(inject('engine') === 'citus')(
  'a search has everyone after logical replication, which leaves the numbers of buckets at their start',
  async () => {
    const { nearby } = searchLimits;
    onTestFinished(() => void Object.assign(searchLimits, { nearby }));
    // So that the search goes from bucket to bucket.
    searchLimits.nearby = 1;
    await api.pool.query(
      `create or replace function search_bucket_size() returns int language sql immutable as 'select 8'`,
    );
    const portal_id = await addPortal(api.pool, 'acme');
    const ids: string[] = [];
    const addSome = async () => {
      for (let i = 0; i < 24; i++) ids.push((await addProfile(api.pool, portal_id)).id);
    };
    await addSome();
    await api.pool.query('alter table search_buckets alter bucket restart');
    await prepareForWrites(api.pool);
    await addSome();

    const found: string[] = [];
    for (let hasMore = true; hasMore;) {
      const page = await api.call('listProfiles', {
        portal_id,
        search: 'ann',
        limit: 20,
        after: found.at(-1),
      });
      found.push(...page.items.map(({ id }) => id));
      hasMore = page.pagination.has_more_after;
    }
    expect(found).toEqual(ids);
  },
);
