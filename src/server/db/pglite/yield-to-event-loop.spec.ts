import sql from 'sql-template-tag';
import { expect, onTestFinished, test } from 'vitest';
import { openMemory } from '#server/db/open-database.ts';
import { prepared } from '#server/db/prepared.ts';

test.each([
  { kind: 'simple', statement: () => 'select 1' },
  { kind: 'extended', statement: () => sql`select ${1}::int` },
  { kind: 'prepared', statement: () => prepared(sql`select ${1}::int`) },
])(
  'between $kind statements that wait for each other, the process looks after everything else',
  async ({ statement }) => {
    const { pool, close } = await openMemory();
    onTestFinished(close);
    let turns = 0;
    let over = false;
    const count = () => {
      turns++;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 200 }, () => pool.query(statement())));
    over = true;
    expect(turns).toBeGreaterThan(100);
  },
);
