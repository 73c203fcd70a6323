import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the PgBouncer that is installed, if one is; Debian's lies where the PATH of a user may not lead. */
export function findPgbouncer(): string | undefined {
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return directories.map((directory) => join(directory, 'pgbouncer')).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
