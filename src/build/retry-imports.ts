import type { Plugin } from 'vite';

const vitesHelper = '\0vite/preload-helper.js';

/** Replaces Vite's wrapper around `import()`, which cannot retry, with our own. */
export function retryImports(): Plugin {
  let isReplaced = false;
  return {
    name: 'retry-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === vitesHelper ? vitesHelper : null),
    load(id) {
      if (id !== vitesHelper) return null;
      isReplaced = true;
      return "export { importChunk as __vitePreload } from '/src/app/lib/lazy/import-chunk.ts';";
    },
    buildEnd(error) {
      if (!error && !isReplaced)
        this.error('Vite no longer wraps import() in the helper that this plugin replaces.');
    },
  };
}
