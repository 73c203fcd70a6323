import { describe, expect, it } from 'vitest';
import {
  actionForKey,
  shortcutSections,
  shortcutsInSection,
  ariaKeyShortcuts,
} from '#app/lib/keyboard/keyboard-shortcuts.ts';

const plain = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('actionOf', () => {
  it('knows a key by the sign it makes, on whatever layout', () => {
    expect(actionForKey({ ...plain, key: 'j' })).toBe('down');
    expect(actionForKey({ ...plain, key: 'ArrowUp' })).toBe('up');
    expect(actionForKey({ ...plain, key: '/' })).toBe('search');
    expect(actionForKey({ ...plain, key: '/', shiftKey: true })).toBe('search');
    expect(actionForKey({ ...plain, key: '?', shiftKey: true })).toBe('help');
    expect(actionForKey({ ...plain, key: '?' })).toBe('help');
  });

  it('does not mind Caps Lock', () => {
    expect(actionForKey({ ...plain, key: 'J' })).toBe('down');
  });

  it('leaves everything with a modifier alone', () => {
    expect(actionForKey({ ...plain, key: 'J', shiftKey: true })).toBeUndefined();
    expect(actionForKey({ ...plain, key: 'j', shiftKey: true })).toBeUndefined();
    expect(actionForKey({ ...plain, key: 'ArrowDown', shiftKey: true })).toBeUndefined();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(actionForKey({ ...plain, key: 'n', [modifier]: true })).toBeUndefined();
    }
  });

  it.each([
    ['Cyrillic', 'о', 'KeyJ', 'down'],
    ['Cyrillic with Caps Lock', 'О', 'KeyJ', 'down'],
    ['Greek', 'χ', 'KeyX', 'select'],
    ['Hebrew', 'ח', 'KeyJ', 'down'],
    ['Arabic', 'ل', 'KeyG', 'group'],
    ['Thai, where it is a mark', '\u0E48', 'KeyJ', 'down'],
  ] as const)('knows a letter by its position on a keyboard in %s', (_, key, code, action) => {
    expect(actionForKey({ ...plain, key, code })).toBe(action);
    expect(actionForKey({ ...plain, key, code, shiftKey: true })).toBeUndefined();
    expect(actionForKey({ ...plain, key, code, ctrlKey: true })).toBeUndefined();
  });

  it.each([
    ['Dvorak', 'h', 'KeyJ', undefined],
    ['Dvorak', 'j', 'KeyC', 'down'],
    ['Dvorak, where it is no letter', '.', 'KeyE', undefined],
    ['AZERTY', 'a', 'KeyQ', 'assign'],
    ['AZERTY', 'q', 'KeyA', undefined],
    ['Turkish F', 'ö', 'KeyX', undefined],
    ['Hebrew', '/', 'KeyQ', 'search'],
    ['Cyrillic, where it is no letter elsewhere', 'ж', 'Semicolon', undefined],
  ] as const)('knows a key by its sign in %s', (_, key, code, action) => {
    expect(actionForKey({ ...plain, key, code })).toBe(action);
  });

  it('knows no other key', () => {
    expect(actionForKey({ ...plain, key: 'z' })).toBeUndefined();
    expect(actionForKey({ ...plain, key: 'constructor' })).toBeUndefined();
  });
});

describe('the list of keys', () => {
  it('gives each key to one action only', () => {
    const keys = Object.values(shortcutSections).flatMap((section) => Object.values(section).flat());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lists sections in order, and shortcuts as ARIA wants them', () => {
    expect(shortcutsInSection('profile').map(([action]) => action)).toEqual([
      'next',
      'previous',
      'assign',
      'switch',
      'close',
    ]);
    expect(ariaKeyShortcuts('down')).toBe('j ArrowDown');
  });
});
