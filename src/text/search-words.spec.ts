import { describe, expect, it } from 'vitest';
import { matchesSearch, searchWords } from '#text/search-words.ts';

describe('the words of a search', () => {
  it.each([
    ['  Edwards\u00a0 MAYA ', ['edwards', 'maya']],
    ['ada Ada', ['ada']],
    ['O’Brien', ["o'brien"]],
    ['\u200b \u00ad', []],
    ['', []],
  ])('%j', (search, words) => {
    expect(searchWords(search)).toEqual(words);
  });
});

describe('matching', () => {
  const maya = {
    texts: ['Maya Edwards', 'maya.e@acme.example', null],
    ids: ['con_019ADAbc', 'x1'],
  };

  it.each([
    ['edwards maya', true],
    ['war may', true],
    ['maya acme', true],
    ['maya bob', false],
    ['ada', false],
    ['con_0', false],
    ['con_01', true],
    ['CON_019adaBC', true],
    ['on_019adabc', false],
    ['con_019adabcd', false],
    ['maya con_019', true],
    ['x1', true],
    ['x', true],
    ['', true],
  ])('%j: %s', (search, isMatch) => {
    // `x` is part of "example".
    expect(matchesSearch(maya, search)).toBe(isMatch);
  });

  it('never joins the end of one text and the start of the next', () => {
    expect(matchesSearch({ texts: ['Maya', 'Edwards'] }, 'mayaedwards')).toBe(false);
  });
});
