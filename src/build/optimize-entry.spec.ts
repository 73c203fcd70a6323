import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { optimizeEntry } from '#build/optimize-entry.ts';

test('begins with the hint, and the source map still names the right place', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'optimize-entry-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, 'lazy.js'), "import './lazy.css';\nexport const lazy = 1;\n");
  await writeFile(join(directory, 'lazy.css'), 'p { color: red }\n');
  // Vite adds a line of its own: the files that `lazy.js` needs.
  await writeFile(
    join(directory, 'entry.js'),
    "\n\nconsole.log('third line');\nconsole.log(import('./lazy.js'));\n",
  );

  const built = await build({
    root: directory,
    configFile: false,
    logLevel: 'silent',
    plugins: [optimizeEntry()],
    build: { write: false, sourcemap: 'hidden', rolldownOptions: { input: join(directory, 'entry.js') } },
  });
  const files = 'output' in built ? built.output : [];
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  const map = files.find(({ fileName }) => fileName === `${entry?.fileName}.map`);
  if (entry?.type !== 'chunk' || map?.type !== 'asset') throw new Error('There is no entry with a map.');

  const lines = entry.code.split('\n');
  const line = lines.findIndex((text) => text.includes('third line'));
  expect(lines[0]).toBe('//# allFunctionsCalledOnLoad');
  expect(entry.code).toContain('"assets/lazy-');
  const payload = JSON.parse(String(map.source)) as SourceMapPayload;
  expect(payload.sourcesContent).toContainEqual(expect.stringContaining('third line'));
  const sources = new SourceMap(payload);
  expect(sources.findEntry(line, lines[line]?.indexOf('third line') ?? 0)).toMatchObject({
    originalSource: expect.stringMatching(/entry\.js$/),
    originalLine: 2,
  });
});
