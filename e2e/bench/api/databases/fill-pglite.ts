import { fill } from '#e2e/bench/api/filling/fill.ts';
import { openDatabase } from '#server/testing.ts';

// Usage: fill-pglite.ts <directory> <profiles>. A separate process, so that its memory is freed before the measurement.

const [dataDir = '', profiles] = process.argv.slice(2);
const { pool, close } = await openDatabase({ dataDir });
await fill(pool, Number(profiles), () => {});
await close();
