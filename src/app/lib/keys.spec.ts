import { describe, expect, it } from 'vitest';
import { actionOf, keySections, listKeys, shortcutsOf } from '#app/lib/keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('actionOf', () => {
  it('knows a key by the sign it makes, on whatever layout', () => {
    expect(actionOf({ ...plain, key: 'j' })).toBe('down');
    expect(actionOf({ ...plain, key: 'ArrowUp' })).toBe('up');
    expect(actionOf({ ...plain, key: '/' })).toBe('search');
    expect(actionOf({ ...plain, key: '/', shiftKey: true })).toBe('search');
    expect(actionOf({ ...plain, key: '?', shiftKey: true })).toBe('help');
    expect(actionOf({ ...plain, key: '?' })).toBe('help');
  });

  it('does not mind Caps Lock', () => {
    expect(actionOf({ ...plain, key: 'J' })).toBe('down');
  });

  it('leaves everything with a modifier alone', () => {
    expect(actionOf({ ...plain, key: 'J', shiftKey: true })).toBeUndefined();
    expect(actionOf({ ...plain, key: 'j', shiftKey: true })).toBeUndefined();
    expect(actionOf({ ...plain, key: 'ArrowDown', shiftKey: true })).toBeUndefined();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(actionOf({ ...plain, key: 'n', [modifier]: true })).toBeUndefined();
    }
  });

  it('knows no other key', () => {
    expect(actionOf({ ...plain, key: 'z' })).toBeUndefined();
    expect(actionOf({ ...plain, key: 'constructor' })).toBeUndefined();
  });
});

describe('the list of keys', () => {
  it('gives each key to one action only', () => {
    const keys = Object.values(keySections).flatMap((section) => Object.values(section).flat());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lists sections in order, and shortcuts as ARIA wants them', () => {
    expect(listKeys('profile').map(([action]) => action)).toEqual(['next', 'previous', 'assign', 'close']);
    expect(shortcutsOf('down')).toBe('j ArrowDown');
  });
});
