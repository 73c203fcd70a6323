import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

// Fails if the scripts that the built page loads before its first rows exceed the budget: those that its HTML names,
// compressed with brotli.

const budget = { first: 6000, all: 140_000 };

const page = 'dist/page';
const html = await readFile(join(page, 'index.html'), 'utf8');
const names = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
const sizes = await Promise.all(names.map(async (name) => (await stat(join(page, `${name}.br`))).size));
const first = sizes.find((_, index) => names[index]?.startsWith('/assets/first-'));
const all = sizes.reduce((a, b) => a + b, 0);

const inWords = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `Script before the first rows: ${inWords(all)} of ${inWords(budget.all)}, of which first ${inWords(first ?? Number.NaN)} of ${inWords(budget.first)}.`,
);
if (!(first !== undefined && first <= budget.first && all <= budget.all)) {
  console.error('The page has more script than its budget: load what can wait with import().');
  process.exitCode = 1;
}
