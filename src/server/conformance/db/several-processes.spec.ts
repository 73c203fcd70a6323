import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { runChild } from '#server/test-support/child-process.ts';

const open = `
  const { openDatabase } = await import('#server/db/open-database.ts');
  process.stdin.once('data', async () => {
    const { pool, close } = await openDatabase({ dataDir: 'unused', databaseUrl: process.argv[1] });
    const { rows } = await pool.query('select count(*)::int as portals from portals');
    console.log(JSON.stringify(rows));
    await close();
    process.exit();
  });
  console.log('loaded');
`;

// Only one process can open the embedded database.
test.skipIf(inject('engine') === 'pglite')(
  'several processes start together on an empty database',
  async () => {
    const { url, drop } = await createTestDatabase();
    try {
      const children = Array.from({ length: 4 }, () => runChild(open, url));
      await Promise.all(children.map((child) => child.printed(1)));
      for (const child of children) child.send('go');
      await Promise.all(children.map((child) => child.printed(2)));
      expect(children.map(({ lines }) => lines[1])).toEqual(Array(4).fill('[{"portals":0}]'));
    } finally {
      await drop();
    }
  },
);
