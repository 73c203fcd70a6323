/**
 * Every shortcut of the page, by `KeyboardEvent.key`, for both the key handler and the list shown to the user.
 * `shortcutMessages.actions` describes each under the same name. Enter, Escape and F6 are handled by links, dialogs and
 * toasts, and those with Ctrl or ⌘ are not single keys: they are here only to be listed.
 */
export const shortcutSections = {
  anywhere: {
    help: ['?'],
    palette: ['Control+k', 'Meta+k'],
    submit: ['Control+Enter', 'Meta+Enter'],
    notifications: ['F6'],
  },
  list: {
    search: ['/'],
    group: ['g'],
    down: ['j', 'ArrowDown'],
    up: ['k', 'ArrowUp'],
    open: ['Enter'],
    select: ['x'],
  },
  profile: { next: ['n'], previous: ['p'], assign: ['a'], switch: ['d'], close: ['Escape'] },
} as const;

type ShortcutSections = typeof shortcutSections;
export type ShortcutSection = keyof ShortcutSections;
export type ShortcutAction = { [Name in ShortcutSection]: keyof ShortcutSections[Name] }[ShortcutSection];

const keysOf: Record<ShortcutAction, readonly string[]> = {
  ...shortcutSections.anywhere,
  ...shortcutSections.list,
  ...shortcutSections.profile,
};

const actionsByKey = new Map(
  // `Object.entries` loses the type of the keys.
  (Object.entries(keysOf) as [ShortcutAction, readonly string[]][]).flatMap(([action, keys]) =>
    keys.map((key) => [key, action] as const),
  ),
);

/** A section's actions with their keys, in display order. */
export function shortcutsInSection(section: ShortcutSection): [ShortcutAction, readonly string[]][] {
  return Object.entries(shortcutSections[section]) as [ShortcutAction, readonly string[]][];
}

/** The keys of an action in the format of `aria-keyshortcuts`. */
export function ariaKeyShortcuts(action: ShortcutAction): string {
  return keysOf[action].join(' ');
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The action of a key press. Shift counts only where it produces another character, as in `?`; Caps Lock is ignored.
 * @returns undefined for a key without an action
 */
export function actionForKey({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyPress): ShortcutAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  // On keyboards with another script, identify the letter by its position.
  const sign = /^(?!\p{sc=Latin})[\p{L}\p{M}]$/u.test(key) ? code.replace('Key', '') : key;
  const isLetter = sign.length === 1 && sign.toLowerCase() !== sign.toUpperCase();
  if (shiftKey && (isLetter || sign.length > 1)) return undefined;
  return actionsByKey.get(isLetter ? sign.toLowerCase() : sign);
}
