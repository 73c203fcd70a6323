import { expect, test } from 'vitest';
import { guessColumns } from '#text/people-table/guess-columns.ts';

test.each([
  [['E-Mail', 'Full name', 'Phone', 'Groups'], true, ['email', 'name', null, 'groups']],
  [['email', 'Work email', 'name'], true, ['email', null, 'name']],
  [['line', 'reason', 'email'], true, [null, null, 'email']],
  [['Ada', 'ada@x.example', 'grace@x.example'], false, [null, 'email', null]],
  [['\u00a0ada@x.example '], false, ['email']],
  [['Prénom', 'Nom', 'E-mail'], true, ['given_name', 'name', 'email']],
  [['Last name', 'First name', 'E-mail'], true, ['family_name', 'given_name', 'email']],
  [['Display name', 'First name', 'E-mail'], true, ['name', null, 'email']],
  [['姓名', '姓', '邮箱'], true, ['name', null, 'email']],
  [['Full name', 'First name', 'Last name', 'E-mail'], true, ['name', 'given_name', 'family_name', 'email']],
  [['Ada', 'Ada Lovelace <ada@x.example>'], false, [null, 'email']],
  [['mailto:ada@x.example', 'Ada'], false, ['email', null]],
  [['Ada', 'ada@x.example or bea@x.example'], false, [null, 'email']],
  [['Name', 'Address (such as ada@x.example)'], true, ['name', null]],
  [['what', 'ever'], true, [null, null]],
])('%j', (firstRow, hasNames, header) => {
  expect(guessColumns(firstRow)).toEqual({ hasNames, header });
});

test.each([
  [['Ada', '', 'Design'], ['Grace', 'grace@x.example', 'Design'], false, [null, 'email', null]],
  [['Members of Acme'], ['Grace', 'grace@x.example'], false, [null, 'email']],
  [['Who', 'Contact'], ['Grace', 'grace@x.example'], true, [null, 'email']],
  [['Who', 'Contact', 'Manager'], ['Grace', 'grace@x.example', 'bea@x.example'], true, [null, null, null]],
  [['Mail', 'UserPrincipalName'], ['', 'grace@x.example'], true, ['email', null]],
  [['Name', 'Login'], ['grace@x.example', 'grace'], true, ['name', null]],
  [['Name', ''], ['Grace', 'grace@x.example'], true, ['name', 'email']],
])('%j before %j', (firstRow, nextRow, hasNames, header) => {
  expect(guessColumns(firstRow, nextRow)).toEqual({ hasNames, header });
});
