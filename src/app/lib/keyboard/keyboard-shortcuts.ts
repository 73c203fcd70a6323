/**
 * Every key of the page, by `KeyboardEvent.key`: the handler and the list for the reader both read this. What a key does
 * is in `shortcutMessages.does` under the same name. Enter and Escape belong to links and dialogs and the palette's key is no
 * single key: they are here to be listed.
 */
export const shortcutSections = {
  anywhere: { help: ['?'], palette: ['Control+k', 'Meta+k'] },
  list: {
    search: ['/'],
    group: ['g'],
    down: ['j', 'ArrowDown'],
    up: ['k', 'ArrowUp'],
    open: ['Enter'],
    select: ['x'],
  },
  profile: { next: ['n'], previous: ['p'], assign: ['a'], close: ['Escape'] },
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
  // Entries forget the keys' type; it is the record's.
  (Object.entries(keysOf) as [ShortcutAction, readonly string[]][]).flatMap(([action, keys]) =>
    keys.map((key) => [key, action] as const),
  ),
);

/** A section's actions with their keys, in the order of the list. */
export function shortcutsInSection(section: ShortcutSection): [ShortcutAction, readonly string[]][] {
  return Object.entries(shortcutSections[section]) as [ShortcutAction, readonly string[]][];
}

/** The keys of an action as `aria-keyshortcuts` wants them. */
export function ariaKeyShortcuts(action: ShortcutAction): string {
  return keysOf[action].join(' ');
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a press asks for. Shift counts only where it makes another sign, as in `?`; Caps Lock does not matter.
 * @returns undefined for a key that means nothing here
 */
export function actionForKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyPress): ShortcutAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (shiftKey && (isLetter || key.length > 1)) return undefined;
  return actionsByKey.get(isLetter ? key.toLowerCase() : key);
}
