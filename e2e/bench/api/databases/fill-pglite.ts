import { fill } from '#e2e/bench/api/filling/fill.ts';
import { openDatabase } from '#server/testing.ts';

// Runs as a process of its own, `fill-pglite.ts directory profiles`, so that the memory it takes is gone before anything is
// measured.

const [dataDir = '', profiles] = process.argv.slice(2);
const { pool, close } = await openDatabase({ dataDir });
await fill(pool, Number(profiles), () => {});
await close();
