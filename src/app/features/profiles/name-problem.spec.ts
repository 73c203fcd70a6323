import { expect, it } from 'vitest';
import { nameProblem } from '#app/features/profiles/name-problem.ts';

const others = [{ id: '1', name: 'Café team', link: '' }];

it.each(['', '   '])('wants a name, and "%s" is none', (name) =>
  expect(nameProblem(name, others)).toMatch(/^Give/),
);

it.each(['Café team', ' cafe TEAM '])('refuses "%s", which another view has', (name) =>
  expect(nameProblem(name, others)).toContain('“Café team”'),
);

it('takes any other', () => {
  expect(nameProblem('Café teams', others)).toBeUndefined();
  expect(nameProblem('Café team', [])).toBeUndefined();
});
