import { expect, test } from 'vitest';
import { ignoredFields } from '#app/api/group-writes.ts';

const answer = {
  id: 'cgr_1',
  name: 'Beta',
  description: 'Early',
  is_default: true,
  sso_group_ids: ['a', 'b'],
};

test.each([
  ['nothing asked', {}, answer, []],
  ['all of it done', { name: 'Beta', description: 'Early', is_default: true }, answer, []],
  ['another order of ids', { sso_group_ids: ['b', 'a'] }, answer, []],
  [
    'a description cleared, and null in the answer',
    { description: '' },
    { ...answer, description: null },
    [],
  ],
  ['a flag that stayed', { is_default: false }, answer, ['is_default']],
  ['a PATCH that was ignored', { name: 'Alpha', description: 'Late' }, answer, ['name', 'description']],
  ['ids that were dropped', { sso_group_ids: ['a'] }, { id: 'cgr_1', name: 'Beta' }, ['sso_group_ids']],
  ['ids that stayed', { sso_group_ids: [] }, answer, ['sso_group_ids']],
  ['no ids, and none in the answer', { sso_group_ids: [] }, { id: 'cgr_1', name: 'Beta' }, []],
  ['a flag that the answer does not tell', { is_default: true }, { id: 'cgr_1', name: 'Beta' }, []],
])('%s', (_, sent, group, ignored) => {
  expect(ignoredFields(sent, group)).toEqual(ignored);
});
