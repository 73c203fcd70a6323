import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'src/server/db/migrations';

/** Copies the migrations to the built server, which reads them when it opens a database. */
export function copyMigrations(): Plugin {
  return {
    name: 'copy-migrations',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'server',
    async buildStart() {
      for (const file of await readdir(folder)) {
        const source = await readFile(join(folder, file));
        this.emitFile({ type: 'asset', fileName: `migrations/${file}`, source });
      }
    },
  };
}
