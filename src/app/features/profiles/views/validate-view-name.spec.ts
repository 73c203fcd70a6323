import { expect, it } from 'vitest';
import { validateViewName } from '#app/features/profiles/views/validate-view-name.ts';

const others = [{ id: '1', name: 'Café team', link: '' }];

it.each(['', '   '])('wants a name, and "%s" is none', (name) =>
  expect(validateViewName(name, others)).toMatch(/^Give/),
);

it.each(['Café team', ' cafe TEAM '])('refuses "%s", which another view has', (name) =>
  expect(validateViewName(name, others)).toContain('“Café team”'),
);

it('takes any other', () => {
  expect(validateViewName('Café teams', others)).toBeUndefined();
  expect(validateViewName('Café team', [])).toBeUndefined();
});
