import { expect, test } from 'vitest';
import { readPeople } from '#app/features/import-people/read-people.ts';
import { readTable } from '#app/features/import-people/read-table.ts';
import { createGroupResolver } from '#text/people-table/resolve-groups.ts';

const kind = 'Titles above unknown names of columns';
const cases = [
  {
    kind,
    report: 'none found',
    input: `version:v1.0
Email address to invite [inviteeEmail] Required,Redirection url [inviteRedirectURL] Required
ada@x.example,https://x.example/
`,
    names: [
      'Email address to invite [inviteeEmail] Required',
      'Redirection url [inviteRedirectURL] Required',
    ],
    emailAt: 0,
  },
  {
    kind,
    report: 'none found',
    input: '#TYPE Selected.User\r\n"Name","UserPrincipalName"\r\n"Ada","ada@x.example"\r\n',
    names: ['Name', 'UserPrincipalName'],
    emailAt: 1,
  },
];

test.each(cases)('$kind, $report: $input', async ({ input, names, emailAt }) => {
  const table = await readTable({ text: input, file: undefined, encoding: undefined }, true);
  expect(table.names).toEqual(names);
  expect(table.header).toHaveLength(2);
  const { people, refused } = await readPeople(
    table.rows,
    table.header.with(emailAt, 'email'),
    createGroupResolver([]),
  );
  expect(people.map(({ email }) => email)).toEqual(['ada@x.example']);
  expect(refused).toEqual([]);
});
