import { type Layer, layers } from '#build/layers.ts';

/** An override in the linter's configuration, which makes forbidden imports of these files errors. */
interface Override {
  files: string[];
  rules: { 'no-restricted-imports': ['error', { patterns: { group: string[]; message: string }[] }] };
}

/** The generated file that .oxlintrc.json extends. */
export const layerRulesPath = 'src/build/layers.oxlintrc.json';

/** The path of one of our folders in the repository. */
export const folderPath = (folder: string) => (folder === 'e2e' ? folder : `src/${folder}`);

/** Additional packages for specs: the test runner, generators, Node's modules. */
const testPackages = [
  'node:*',
  'node:*/**',
  '@hono/node-server',
  '@seriousme/openapi-schema-validator',
  'csv-parse/sync',
  'fast-check',
  'vitest',
  'zod',
  'zod/mini',
];

/** The linter's overrides that enforce the layers. The last one that matches a file applies. */
export function layerOverrides(): Override[] {
  // The layer of a folder must come after its parent's.
  const outerFirst = layers.toSorted((a, b) => a.folder.split('/').length - b.folder.split('/').length);
  return outerFirst.flatMap((layer) => [override(layer), specOverride(layer)]);
}

function override({ folder, ours, packages }: Layer): Override {
  return {
    files: [`${folderPath(folder)}/**`],
    rules: restrict([folder, ...ours], packages, `${folder} may not import this: see src/build/layers.ts`),
  };
}

function specOverride({ folder, ours, packages }: Layer): Override {
  return {
    files: [`${folderPath(folder)}/**/*.spec.{ts,tsx}`],
    rules: restrict(
      [folder, ...ours, ...specAlso(folder)],
      packages === 'any' ? packages : [...packages, ...testPackages],
      `a spec of ${folder} may not import this: see src/build/layers.ts`,
    ),
  };
}

/** Specs may import their whole side, server or page, for comparison and setup. */
export function specAlso(folder: string): string[] {
  return ['app', 'server'].filter((side) => folder.startsWith(side));
}

/** Forbids all imports except those listed. */
function restrict(ours: readonly string[], packages: Layer['packages'], message: string): Override['rules'] {
  const isAnyPackage = packages === 'any';
  const refused = isAnyPackage ? ['#*/**', './**', '../**'] : ['*', '*/**'];
  const allowed = [
    ...ours.map((name) => (/\.[jt]s$/.test(name) ? `#${name}` : `#${name}/**`)),
    ...(isAnyPackage ? [] : packages),
  ];
  const group = [...refused, ...allowed.map((name) => `!${name}`)];
  return { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] };
}
