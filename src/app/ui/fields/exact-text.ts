/**
 * Attributes of a field for what must stay as it is typed, such as emails and IDs: keyboards
 * of phones correct and capitalize others.
 */
export const exactText = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
