import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bootScript } from './src/build/boot-script.ts';
import { compressAssets } from './src/build/compress-assets.ts';
import { copySql } from './src/build/copy-sql.ts';
import { droppableComponents } from './src/build/droppable-components.ts';
import { listPackages } from './src/build/list-packages.ts';
import { optimizeEntry } from './src/build/optimize-entry.ts';
import { retryImports } from './src/build/retry-imports.ts';
import { hashFile, hashSources } from './src/server/cli/source-hash.js';
import { removeAbandoned, replaceBuild, unfinishedPrefix } from './src/server/cli/replace-build.ts';

// Vite reads this file anew for every environment, and all have to name the same directory.
const unfinished = `${unfinishedPrefix}${process.pid}`;

const reactRouter = join(import.meta.dirname, 'node_modules/react-router/dist/production');

/** What is run of the server, below src/server and, as .js, below dist/server. */
const entries = [
  'main.ts',
  'cli/launch.js',
  ...['import', 'dump', 'backup', 'restore', 'demo', 'doctor'].map((command) => `cli/${command}.ts`),
];

export default defineConfig({
  resolve: {
    alias: {
      // The shim is for a React without the hook.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
      // By its name, the router comes with the warnings for developers.
      'react-router/dom': join(reactRouter, 'dom-export.mjs'),
      'react-router': join(reactRouter, 'index.mjs'),
    },
  },
  plugins: [
    react(),
    tailwindcss(),
    bootScript(),
    retryImports(),
    droppableComponents(),
    optimizeEntry(),
    compressAssets(),
    copySql(),
    listPackages(),
  ],
  environments: {
    client: {
      build: {
        outDir: `${unfinished}/page`,
        // Not named in the files, because a package leaves the maps out.
        sourcemap: 'hidden',
        // Also of a file that imports nothing.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, files, { hostType }) =>
            hostType === 'js' && files.length === 0 ? [file] : files,
        },
        // One piece for the first rows: in several, each would be compressed without what the others have already said.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'page', tags: ['$initial'] },
                // What most later parts need: one file instead of dozens, and a shorter list of them.
                { name: 'shared', minShareCount: 3 },
                // What two need, if it is small: the list of files is part of the first one.
                { name: 'small', minShareCount: 2, maxModuleSize: 4000 },
              ],
            },
          },
        },
      },
    },
    server: {
      consumer: 'server',
      // Dependencies stay in node_modules.
      resolve: { external: true },
      build: {
        outDir: `${unfinished}/server`,
        // The SQL files: by default, only the page's assets are written.
        emitAssets: true,
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
