import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(import.meta.dirname, '../../../e2e/released');

/** The versions with files in `e2e/released`. */
export const releasedVersions = readdirSync(directory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The path of a released version's file. README.md in the same directory describes the files. */
export function releasedFile(version: string, name: string): string {
  return join(directory, version, name);
}
