import { isBuiltin } from 'node:module';
import type { Plugin } from 'vite';

/** In the built server: the names of the packages that it imports, which `npm run package` declares. */
export const packageList = 'packages.json';

/** Lists the packages that the built server imports. The bundler knows them, so nobody has to keep a list. */
export function listPackages(): Plugin {
  return {
    name: 'list-packages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'server',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const imports = chunks.flatMap((chunk) => chunk.imports.concat(chunk.dynamicImports));
      const names = imports.filter((name) => !(name in bundle) && !isBuiltin(name)).map(packageName);
      const source = JSON.stringify([...new Set(names)].toSorted(), null, 2);
      this.emitFile({ type: 'asset', fileName: packageList, source });
    },
  };
}

/** `@scope/name/path` is in the package `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
