import type { Plugin, Rolldown } from 'vite';

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
          // The map is a file already: `file.map` is no longer written.
          const map = bundle[`${file.fileName}.map`];
          if (map?.type === 'asset') map.source = addLine(map.source);
        }
      },
    },
  };
}

/** Adds a line without mappings at the start of a source map. */
function addLine(source: Rolldown.OutputAsset['source']): string {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  const map = JSON.parse(text) as { mappings: string };
  return JSON.stringify({ ...map, mappings: `;${map.mappings}` });
}
