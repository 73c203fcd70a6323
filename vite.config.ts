import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss(), compress()],
  environments: {
    client: {
      build: { outDir: 'dist/page', sourcemap: true },
    },
    server: {
      consumer: 'server',
      // Dependencies stay in node_modules.
      resolve: { external: true },
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: { input: 'src/server/main.ts' },
      },
    },
  },
  builder: {
    // An interrupted build must not pass for a whole one: nothing of the last is left, and the server comes last.
    async buildApp({ build, environments }) {
      await rm('dist', { recursive: true, force: true });
      for (const name of ['client', 'server']) {
        const environment = environments[name];
        if (environment) await build(environment);
      }
    },
  },
});

/** Writes compressed copies beside the page's files, for the server to send as they are. */
function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async writeBundle({ dir = '' }) {
      const files = await readdir(dir, { recursive: true });
      const texts = files.filter((file) => /\.(html|js|css|svg|json)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const path = join(dir, file);
          const content = await readFile(path);
          await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
          await writeFile(`${path}.gz`, await promisify(gzip)(content));
        }),
      );
    },
  };
}
