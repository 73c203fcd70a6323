import type { Plugin } from 'vite';

/** Must be the first line of a file. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks the browser to compile the page's first file as a whole, beside the download. Else V8 compiles each function when
 * it is first called, and nearly all of them are, between the file's arrival and the first rows.
 */
export function compileHint(): Plugin {
  return {
    name: 'compile-hint',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry) continue;
          file.code = hint + file.code;
          // One more line without mappings.
          if (file.map) file.map.mappings = `;${file.map.mappings}`;
        }
      },
    },
  };
}
