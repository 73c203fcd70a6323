import type { Plugin } from 'vite';

/** What makes a component, and what names it for developers, each on a line of its own at the top level. */
const creation = /^(var \w+ = )(React\d*\.forwardRef\()/gm;
const naming = /^\w+\.displayName = "\w+";$/gm;

/**
 * Lets the bundler leave out the router's components that nothing renders. Both of these count as effects, so it would
 * keep `NavLink`, `Form` and `Link` with all they need.
 */
export function droppableComponents(): Plugin {
  let isFound = false;
  return {
    name: 'droppable-components',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/node_modules\/react-router\// },
      handler(code) {
        if (code.search(creation) < 0) return null;
        isFound = true;
        // Without a map, since every line stays where it is.
        return {
          code: code.replaceAll(creation, '$1/* @__PURE__ */ $2').replaceAll(naming, ''),
          map: null,
        };
      },
    },
    buildEnd(error) {
      if (!error && !isFound) this.error('The router no longer makes components as this plugin expects.');
    },
  };
}
