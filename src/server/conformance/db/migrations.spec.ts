import { afterAll, expect, inject, test } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal } from '#server/test-support/seed-data.ts';
import { migrate } from '#server/db/migrate.ts';

const { pool, close } = await openTestDatabase();
afterAll(() => close());

const versions = async () =>
  (await pool.query('select version from schema_migrations order by version')).rows;

test('migrations run once, even when several start at the same time', async () => {
  const before = await versions();
  expect(before.length).toBeGreaterThan(0);
  await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
  expect(await versions()).toEqual(before);
});

// There, the extension is in the schema.
test.skipIf(inject('engine') === 'citus')('several start at the same time on an empty database', async () => {
  await pool.query('drop schema public cascade; create schema public');
  await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
  expect((await pool.query('select count(*) = 0 as empty from portals')).rows).toEqual([{ empty: true }]);
});

test('a database of a newer program stops the start with a sentence', async () => {
  await pool.query('insert into schema_migrations (version) values (1000)');
  await expect(migrate(pool)).rejects.toThrow(
    /^The database has schema version 1000, but this version knows \d+: start the newer version that made it, or [^\n]+ "npm run restore -- <file>"\.$/,
  );
});

test.each([1, 3])(
  'a database of version %i, older than release 0.1.0, stops the start with a sentence',
  async (version) => {
    await pool.query('delete from schema_migrations where version > $1', [version]);
    await pool.query('insert into schema_migrations (version) values ($1) on conflict do nothing', [version]);
    await expect(migrate(pool)).rejects.toThrow(
      `The database has schema version ${version}, but this version can upgrade only version 4 and later: run "npm run dump -- <file>" with release 0.1.0, which keeps a copy and brings the database to version 4, then start this version again.`,
    );
  },
);

test('what is wrong is refused by the database too', async () => {
  await addPortal(pool, 'p', 'active', 'p');
  const insert = (id: string, email: string) =>
    pool.query(
      `insert into profiles (portal_id, id, name, email, email_key, consumer_id, personal_group_id, search_text)
       values ('p', $1, 'n', $2, lower($2), 'c', $1, '')`,
      [id, email],
    );
  await insert('a', 'Ann@example.com');
  await expect(insert('b', 'ann@EXAMPLE.com')).rejects.toThrow('profiles_portal_id_email_key_key');
  await expect(
    pool.query(`insert into memberships (portal_id, profile_id, group_id) values ('p', 'a', 'none')`),
  ).rejects.toThrow('foreign key');
});

test('the database gives no slug to two portals, however they are written', async () => {
  await addPortal(pool, 'twin', 'active', 'first');
  await expect(addPortal(pool, 'twin', 'active', 'second')).rejects.toThrow('duplicate key');
  await expect(
    pool.query(`insert into portals (id, slug, name) values ('second', 'twin', 'Second')`),
  ).rejects.toThrow(/violates (unique|foreign key) constraint/);
  await expect(pool.query(`update portals set slug = 'twin' where id = 'p'`)).rejects.toThrow('violates');
  expect((await pool.query(`select id from portals where slug = 'twin'`)).rows).toEqual([{ id: 'first' }]);
});
