import { build, type Plugin } from 'vite';

const source = 'src/app/boot/boot.ts';

/**
 * Inserts the boot script at the start of the page as one small classic script. A module would wait for the whole
 * document and share chunks with the page.
 */
export function bootScript(): Plugin {
  return {
    name: 'boot-script',
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
      if (chunk) this.emitFile({ type: 'asset', name: 'boot.js', source: chunk.code });
    },
    transformIndexHtml(_, { bundle }) {
      const file = Object.values(bundle ?? {}).find(
        (one) => one.type === 'asset' && one.names.includes('boot.js'),
      );
      const attrs = file ? { src: `/${file.fileName}` } : { type: 'module', src: `/${source}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  };
}
