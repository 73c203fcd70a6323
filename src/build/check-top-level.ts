import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Fails if the top level of the repository contains anything not listed here. Files ignored by git are allowed.

const allowed = new Set([
  // The product.
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  // Its tests.
  'e2e',
  // What readers expect here.
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs',
  // What tools expect here.
  '.ci',
  '.editorconfig',
  '.github',
  '.gitignore',
  '.nvmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'playwright.config.ts',
  'tailwind.config.ts',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
]);

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
  maxBuffer: Infinity,
});
const entries = new Set(files.split('\0').flatMap((path) => path.split('/').slice(0, 1)));
const unexpected = [...entries].filter((entry) => entry !== '' && !allowed.has(entry) && existsSync(entry));

for (const entry of unexpected) {
  console.error(
    `${entry} does not belong at the top level. Move it into a folder, delete it, or add it to .gitignore. If a tool needs it there, list it in src/build/check-top-level.ts.`,
  );
}
if (unexpected.length > 0) process.exitCode = 1;
