/** Apple platforms use ⌘ instead of Ctrl; their Ctrl+K deletes to the end of the line. */
export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** The keys that save or start what is open, in the format of `aria-keyshortcuts`. */
export const submitKeys = isApple ? 'Meta+Enter' : 'Control+Enter';
