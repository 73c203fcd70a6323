import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { hashFile, hashSources } from './src/server/cli/source-hash.js';
import { removeAbandoned, replaceBuild, unfinishedPrefix } from './src/server/cli/replace-build.ts';

// Vite reads this file anew for every environment, and all have to name the same directory.
const unfinished = `${unfinishedPrefix}${process.pid}`;

/** What is run of the server, below src/server and, as .js, below dist/server. */
const entries = [
  'main.ts',
  'cli/launch.js',
  ...['import', 'dump', 'restore', 'demo'].map((command) => `cli/${command}.ts`),
];

export default defineConfig({
  plugins: [react(), tailwindcss(), firstScript(), patientImports(), compress()],
  environments: {
    client: {
      build: {
        outDir: `${unfinished}/page`,
        sourcemap: true,
        // Also of a file that imports nothing.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, files, { hostType }) =>
            hostType === 'js' && files.length === 0 ? [file] : files,
        },
        // One piece for the first rows: in several, each would be compressed without what the others have already said.
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
        },
      },
    },
    server: {
      consumer: 'server',
      // Dependencies stay in node_modules.
      resolve: { external: true },
      build: {
        outDir: `${unfinished}/server`,
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: {
          input: Object.fromEntries(
            entries.map((entry) => [entry.replace(/\.\w+$/, ''), `src/server/${entry}`]),
          ),
          // All at one level, so that what is relative to a module does not depend on which chunk it is in.
          output: { chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp({ build, environments }) {
      // First, so that what changes during the build counts as changed after it.
      const sources = await hashSources(import.meta.dirname);
      await removeAbandoned(import.meta.dirname);
      try {
        for (const name of ['client', 'server']) {
          const environment = environments[name];
          if (environment) await build(environment);
        }
        await writeFile(join(unfinished, hashFile), sources);
        await replaceBuild(unfinished, 'dist');
      } finally {
        await rm(unfinished, { recursive: true, force: true });
      }
    },
  },
});

/**
 * Puts src/app/boot in front of everything else of the page, as one small classic script: a module would wait for the whole
 * document, and share chunks with the page.
 */
function firstScript(): Plugin {
  const source = 'src/app/boot/boot.ts';
  return {
    name: 'first-script',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      if (this.meta.watchMode) return;
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          rolldownOptions: { input: source, output: { format: 'iife' } },
        },
      });
      const [chunk] = 'output' in built ? built.output : [];
      if (chunk) this.emitFile({ type: 'asset', name: 'first.js', source: chunk.code });
    },
    transformIndexHtml(_, { bundle }) {
      const file = Object.values(bundle ?? {}).find(
        (one) => one.type === 'asset' && one.names.includes('first.js'),
      );
      const attrs = file ? { src: `/${file.fileName}` } : { type: 'module', src: `/${source}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  };
}

/** Puts the page's own function around every `import()`, in the place of Vite's, which cannot try again. */
function patientImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  let isInPlace = false;
  return {
    name: 'patient-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === helper ? helper : null),
    load(id) {
      if (id !== helper) return null;
      isInPlace = true;
      return "export { importChunk as __vitePreload } from '/src/app/lib/lazy/import-chunk.ts';";
    },
    buildEnd(error) {
      if (!error && !isInPlace) this.error('Vite puts something else around import() than it used to.');
    },
  };
}

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
