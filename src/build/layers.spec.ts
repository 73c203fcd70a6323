import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { layers } from '#build/layers.ts';
import { folderPath, layerOverrides, layerRulesPath, specAlso } from '#build/lint-rules.ts';

const root = join(import.meta.dirname, '../..');
const names = layers.map(({ folder }) => folder);

const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.int() }) })),
    }),
  ),
});

test('the linter has the rules of the table: if not, run `npm run layers`', async () => {
  const { overrides } = JSON.parse(await readFile(join(root, layerRulesPath), 'utf8'));
  expect(overrides).toEqual(layerOverrides());
});

test('every folder has a layer', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'e2e'], { cwd: root, encoding: 'utf8' });
  const folders = new Set(
    files
      .split('\n')
      .filter((file) => /\.(tsx?|js)$/.test(file))
      .map((file) => dirname(file).replace(/^src\//, '')),
  );
  // The layers app and server cover only the files directly in these folders: a new subfolder needs its own layer.
  const hasLayer = (folder: string) =>
    names.includes(folder) ||
    names.some((name) => !['app', 'server'].includes(name) && folder.startsWith(`${name}/`));
  expect([...folders].filter((folder) => !hasLayer(folder))).toEqual([]);
});

test('no layer imports itself through others', () => {
  const composing = new Set([
    'app',
    'server',
    'server/cli',
    'server/conformance',
    'server/test-support',
    'e2e',
  ]);
  const importsOf = new Map(
    layers
      .filter(({ folder }) => !composing.has(folder))
      .map(({ folder, ours }) => [folder, ours.filter((name) => !/\.[jt]s$/.test(name))]),
  );
  const reachable = (from: string, seen = new Set<string>()): Set<string> => {
    for (const name of importsOf.get(from) ?? []) {
      if (!seen.has(name)) reachable(name, seen.add(name));
    }
    return seen;
  };
  expect([...importsOf.keys()].filter((name) => reachable(name).has(name))).toEqual([]);
});

describe('a probe in each layer', () => {
  let directory: string;
  let refused: Set<string>;

  /** The imports that each layer tries: a module of every layer, unused packages, and relative paths. */
  const probes = [
    ...layers.map(({ folder }) => `#${folder}/probe.ts`),
    'a-package-that-nobody-uses',
    '@a-scope/a-package',
    './sibling.ts',
    '../parent.ts',
  ];
  const forms = [
    (module: string, line: number) => `import { value as value${line} } from '${module}';`,
    (module: string, line: number) => `import type { Value as Value${line} } from '${module}';`,
    (module: string) => `export * from '${module}';`,
  ];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'portal-profiles-layers-'));
    for (const file of ['.oxlintrc.json', layerRulesPath]) {
      await cp(join(root, file), join(directory, file), { recursive: true });
    }
    for (const { folder } of layers) {
      for (const ending of ['ts', 'spec.ts']) {
        for (const [index, form] of forms.entries()) {
          const file = join(directory, folderPath(folder), `probe-${index}.${ending}`);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, probes.map(form).join('\n'));
        }
      }
    }
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json', '.'],
      { cwd: directory, encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    const { diagnostics } = report.parse(JSON.parse(stdout));
    refused = new Set(
      diagnostics
        .filter(({ code }) => code.includes('no-restricted-imports'))
        .map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`),
    );
  }, 60_000);

  afterAll(() => rm(directory, { recursive: true, force: true }));

  const isBelow = (folder: string, parent: string) => folder === parent || folder.startsWith(`${parent}/`);

  test.each(layers)('$folder', ({ folder, ours, packages }) => {
    for (const ending of ['ts', 'spec.ts']) {
      const isSpec = ending === 'spec.ts';
      const allowed = [folder, ...ours, ...(isSpec ? specAlso(folder) : [])];
      const isAllowed = (module: string) => {
        if (module.startsWith('.')) return false;
        if (!module.startsWith('#')) return packages === 'any';
        return allowed.some((name) => isBelow(dirname(module.slice(1)), name));
      };
      for (const index of forms.keys()) {
        const file = `${folderPath(folder)}/probe-${index}.${ending}`;
        const accepted = probes.filter((_, line) => !refused.has(`${file}:${line + 1}`));
        expect(accepted, file).toEqual(probes.filter(isAllowed));
      }
    }
  });
});
