import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(import.meta.dirname, '../../../e2e/released');

/** The versions that have left something in `e2e/released`. */
export const releasedVersions = readdirSync(directory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The path of what a released version has left; README.md beside it says what there is. */
export function releasedFile(version: string, name: string): string {
  return join(directory, version, name);
}
