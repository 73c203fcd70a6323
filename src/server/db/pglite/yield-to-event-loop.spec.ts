import { expect, onTestFinished, test } from 'vitest';
import { openMemory } from '#server/db/open-database.ts';

test('between statements that wait for each other, the process looks after everything else', async () => {
  const { pool, close } = await openMemory();
  onTestFinished(close);
  let turns = 0;
  let over = false;
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(Array.from({ length: 200 }, () => pool.query('select 1')));
  over = true;
  expect(turns).toBeGreaterThan(100);
});
