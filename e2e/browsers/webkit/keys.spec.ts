import { Key } from 'selenium-webdriver';
import { expect, test } from 'vitest';
import { readKeys } from '#e2e/browsers/webkit/keys.ts';

test.each([
  ['a', ['a']],
  ['?', ['?']],
  ['+', ['+']],
  ['Enter', [Key.RETURN]],
  ['Control+a', [Key.CONTROL, 'a']],
  ['Control++', [Key.CONTROL, '+']],
  ['Shift+Tab', [Key.SHIFT, Key.TAB]],
])('%s', (combination, keys) => expect(readKeys(combination)).toEqual(keys));

test('a key that WebDriver does not have is named', () => {
  expect(() => readKeys('F13+x')).toThrow('F13');
});
