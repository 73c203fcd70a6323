import { type Layer, layers } from '#build/layers.ts';

/** One of the linter's overrides: for these files, imports that no layer allows are errors. */
export interface Override {
  files: string[];
  rules: { 'no-restricted-imports': ['error', { patterns: { group: string[]; message: string }[] }] };
}

/** The generated file that .oxlintrc.json extends. */
export const layerRulesPath = 'src/build/layers.oxlintrc.json';

/** Where a folder of ours stands in the repository. */
export const folderPath = (folder: string) => (folder === 'e2e' ? folder : `src/${folder}`);

/** What specs may use besides: the test runner, generators, the system. */
const testPackages = [
  'node:*',
  'node:*/**',
  '@hono/node-server',
  '@seriousme/openapi-schema-validator',
  'fast-check',
  'vitest',
  'zod',
  'zod/mini',
];

/** What the linter has to know to keep the layers; the last override that a file matches counts. */
export function layerOverrides(): Override[] {
  // A folder's own layer comes after that of the folder around it.
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

/** A spec may use its whole side, server or page: to compare with, or to set up. */
export function specAlso(folder: string): string[] {
  return ['app', 'server'].filter((side) => folder.startsWith(side));
}

/** Everything is refused but what is listed. */
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
