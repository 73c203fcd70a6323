import { expect, test } from 'vitest';
import { changedFields, draftOf } from '#app/features/groups/form/group-draft.ts';

const beta = {
  id: 'cgr_1',
  name: 'Beta',
  description: null,
  is_default: false,
  sso_group_ids: ['eng', 'ops'],
};

test.each([
  ['nothing', {}, {}],
  ['blanks around', { name: ' Beta ', description: ' ' }, {}],
  ['the name', { name: 'Beta 2' }, { name: 'Beta 2' }],
  ['a description', { description: 'Early access' }, { description: 'Early access' }],
  ['the flag', { is_default: true }, { is_default: true }],
  ['ids, with blank lines and repeated', { sso_group_ids: ' eng \n\neng' }, { sso_group_ids: ['eng'] }],
  ['no more ids', { sso_group_ids: '' }, { sso_group_ids: [] }],
])('%s changed', (_, typed, changed) => {
  const before = draftOf(beta);
  expect(changedFields({ ...before, ...typed }, before)).toEqual(changed);
});

test('a new group begins empty', () => {
  expect(draftOf(undefined)).toEqual({ name: '', description: '', is_default: false, sso_group_ids: '' });
});
