import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/** Must be the first line of a file. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Makes the page's first file arrive and start sooner:
 *
 * - It is minified again. What is called once is moved to where it is called, which the bundler's minifier does not do.
 * - The browser is asked to compile it as a whole, beside the download. Else V8 compiles each function when it is first
 *   called, and nearly all of them are, between the file's arrival and the first rows.
 */
export function optimizeEntry(): Plugin {
  return {
    name: 'optimize-entry',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry) continue;
          // The map is a file already: `file.map` is no longer written.
          const map = bundle[`${file.fileName}.map`];
          if (map?.type !== 'asset') throw new Error('The first file has no source map.');
          const { code = '', map: joined = '' } = await minify(file.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 2 },
            sourceMap: { content: textOf(map.source), includeSources: true },
          });
          file.code = hint + code;
          if (typeof joined === 'string') map.source = addLine(joined);
        }
      },
    },
  };
}

function textOf(source: Rolldown.OutputAsset['source']): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** Adds a line without mappings at the start of a source map. */
function addLine(text: string): string {
  const map = JSON.parse(text) as { mappings: string };
  return JSON.stringify({ ...map, mappings: `;${map.mappings}` });
}
