import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'src/server/db';

/** Copies the SQL files to the built server, which reads them next to its modules when it opens a database. */
export function copySql(): Plugin {
  return {
    name: 'copy-sql',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'server',
    async buildStart() {
      const migrations = (await readdir(join(folder, 'migrations'))).map((name) => `migrations/${name}`);
      const sources = new Map(migrations.map((name) => [name, name]));
      sources.set('distribute.sql', 'citus/distribute.sql');
      for (const [fileName, path] of sources) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(join(folder, path)) });
      }
    },
  };
}
