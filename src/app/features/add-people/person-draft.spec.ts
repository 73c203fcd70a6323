import { expect, test } from 'vitest';
import {
  emptyPerson,
  emailOf,
  personOf,
  problemsFrom,
  problemsOf,
} from '#app/features/add-people/person-draft.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { ApiError } from '#client/client-error.ts';

test.each([
  ['ada@example.com', 'ada@example.com'],
  [' Ada <ada@example.com> ', 'ada@example.com'],
  ['mailto:ada@example.com', 'ada@example.com'],
  ["o'brien@example.com", "o'brien@example.com"],
  ['\u200bada@example.com', 'ada@example.com'],
  ['ada', undefined],
  ['ada@', undefined],
  ['', undefined],
  ['a@x.example b@x.example', undefined],
])('%j has the address %j', (email, address) => {
  expect(emailOf({ ...emptyPerson, email })).toBe(address);
});

test('what is missing is said at its field', () => {
  expect(problemsOf(emptyPerson)).toEqual({
    name: addPersonMessages.nameless,
    email: addPersonMessages.notAnEmail,
  });
  expect(problemsOf({ ...emptyPerson, name: 'Ada', email: 'ada@example.com' })).toEqual({});
  expect(problemsOf({ ...emptyPerson, name: 'x'.repeat(501), email: 'ada@example.com' }).name).toContain(
    '500',
  );
});

test('what the service says of a field is said there', () => {
  const body = { code: 'invalid_data', message: 'Invalid.' };
  const item = (code: string, field: string) => ({ code, path: [field] });
  const errorOf = (...errors: ReturnType<typeof item>[]) => new ApiError(400, { ...body, errors });
  expect(problemsFrom(errorOf(item('invalid_email', 'email'), item('invalid_max', 'name')))).toEqual({
    name: addPersonMessages.refusedName,
    email: addPersonMessages.refusedEmail,
  });
  expect(problemsFrom(errorOf(item('invalid_type', 'message')))).toEqual({});
  expect(problemsFrom(new ApiError(500, body))).toEqual({});
});

test('the request has what was typed, without what is around it', () => {
  const draft = { ...emptyPerson, name: ' Ada ', email: 'Ada <ada@example.com>', message: ' Hi \n' };
  expect(personOf('p', draft)).toEqual({
    portal_id: 'p',
    name: 'Ada',
    email: 'ada@example.com',
    message: 'Hi',
  });
});
