import { expect, test } from 'vitest';
import { rankPeople } from '#app/features/palette/rank-people.ts';

const person = (name: string, email: string, id = 'cpr_1') => ({
  id,
  consumer_id: 'con_1',
  name,
  email,
  status: 'active',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
});
const namesOf = (search: string, ...people: ReturnType<typeof person>[]) =>
  rankPeople(people, search).map(({ name }) => name);

test('the exact email comes first, then the start of the name, of a word, the rest, and ids last', () => {
  const people = [
    person('By ID', 'x@x.example', 'cpr_ada@x.example'),
    person('Canada', 'someone@ada@x.example.org'),
    person('Grace', 'first.ada@x.example'),
    person('ada@x.example Ltd', 'other@x.example'),
    person('Byron', 'Ada@X.example'),
  ];
  expect(namesOf('ada@x.example', ...people)).toEqual([
    'Byron',
    'ada@x.example Ltd',
    'Canada',
    'Grace',
    'By ID',
  ]);
});

test('accents, case and the order of words do not matter, and equals keep their order', () => {
  const people = [
    person('Ramada', 'r@x.example'),
    person('Lovelace, Ada', 'l@x.example'),
    person('Ádá Lovelace', 'a@x.example'),
    person('Ada Byron', 'b@x.example'),
  ];
  expect(namesOf('ada', ...people)).toEqual(['Ádá Lovelace', 'Ada Byron', 'Lovelace, Ada', 'Ramada']);
  expect(namesOf('lovel ad', ...people).slice(0, 2)).toEqual(['Lovelace, Ada', 'Ádá Lovelace']);
});
