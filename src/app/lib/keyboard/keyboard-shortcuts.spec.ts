import { describe, expect, it } from 'vitest';
import {
  actionForKey,
  shortcutSections,
  shortcutsInSection,
  ariaKeyShortcuts,
} from '#app/lib/keyboard/keyboard-shortcuts.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

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
