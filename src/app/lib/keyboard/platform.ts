/** Apple platforms use ⌘ instead of Ctrl; their Ctrl+K deletes to the end of the line. */
export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
