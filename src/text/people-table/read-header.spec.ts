import { expect, test } from 'vitest';
import { findHeader } from '#text/people-table/read-header.ts';

const header = ['Name', 'Email'];
const ada = ['Ada', 'ada@x.example'];
const grace = ['Grace', 'grace@x.example'];

test.each([
  ['at the top', [header, ada], 0],
  ['below a title', [['Members of Acme'], header, ada], 1],
  ['below a title with an email', [['Export for', 'admin@x.example'], header, ada], 1],
  ['below titles, one with an email', [['Members'], ['By', '', 'admin@x.example'], ['2026'], header], 3],
  ['unknown, below titles of one cell', [['#TYPE People'], ['2026', ''], ['Name', 'Login'], ada], 2],
  [
    'unknown, at the top',
    [
      ['Name', 'Login'],
      [...ada, 'Design'],
    ],
    0,
  ],
  ['nowhere: the second row is a person', [['Grace'], ada], 0],
  ['nowhere: the first row is a person', [ada, grace], 0],
  ['nowhere: the first row is a person without a name', [['grace@x.example'], ['Ada', 'Design']], 0],
  ['nowhere: there is one column', [['Ada'], ['Grace']], 0],
  ['nowhere: the first row is a person, and a later one is too', [ada, grace, header], 0],
  ['nowhere: the first row is an email', [['ada@x.example'], ['Email'], ['grace@x.example']], 0],
  [
    'nowhere: the first row has more of a person',
    [
      [...ada, 'Design'],
      ['Name', 'Email', 'Groups'],
    ],
    0,
  ],
  ['nowhere: the first row begins with an email', [ada.toReversed(), header.toReversed()], 0],
])('the names of the columns are %s', (_, rows, at) => {
  expect(findHeader(rows)).toBe(at);
});
