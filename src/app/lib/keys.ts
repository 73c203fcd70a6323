/**
 * Every key of the page, by `KeyboardEvent.key`: the handler and the list for the reader both read this. What a key does
 * is in `keyWords.does` under the same name. Enter and Escape belong to links and dialogs and the palette's key is no
 * single key: they are here to be listed.
 */
export const keySections = {
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

type Sections = typeof keySections;
export type Section = keyof Sections;
export type Action = { [Name in Section]: keyof Sections[Name] }[Section];

const keysOf: Record<Action, readonly string[]> = {
  ...keySections.anywhere,
  ...keySections.list,
  ...keySections.profile,
};

const actions = new Map(
  // Entries forget the keys' type; it is the record's.
  (Object.entries(keysOf) as [Action, readonly string[]][]).flatMap(([action, keys]) =>
    keys.map((key) => [key, action] as const),
  ),
);

/** A section's actions with their keys, in the order of the list. */
export function listKeys(section: Section): [Action, readonly string[]][] {
  return Object.entries(keySections[section]) as [Action, readonly string[]][];
}

/** The keys of an action as `aria-keyshortcuts` wants them. */
export function shortcutsOf(action: Action): string {
  return keysOf[action].join(' ');
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a press asks for. Shift counts only where it makes another sign, as in `?`; Caps Lock does not matter.
 * @returns undefined for a key that means nothing here
 */
export function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): Action | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (shiftKey && (isLetter || key.length > 1)) return undefined;
  return actions.get(isLetter ? key.toLowerCase() : key);
}
