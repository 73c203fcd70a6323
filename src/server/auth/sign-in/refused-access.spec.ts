import { expect, test } from 'vitest';
import { createAccessList } from '#server/auth/access-list.ts';
import type { Claims } from '#server/auth/claims.ts';
import { readPerson } from '#server/auth/person.ts';
import { explainRefusedAccess } from '#server/auth/sign-in/refused-access.ts';

function explain(claims: Claims, rolesClaim = 'groups', editors = ['Editors']) {
  const all = [{ sub: 'ada', name: 'Ada' }, claims];
  const access = createAccessList({ editors, viewers: [], rolesClaim });
  expect(access(all)).toBeUndefined();
  const namesEmails = editors.some((entry) => entry.includes('@'));
  return explainRefusedAccess(all, readPerson(all), { access, namesEmails, rolesClaim });
}

// OctopusDeploy/Issues#8388, MicrosoftDocs/azure-docs#42371
test.each<Claims>([
  {
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://graph.example/groups' } },
  },
  { hasgroups: true },
  { hasgroups: 'true' },
])('groups that the provider leaves out, because they are too many: %j', (claims) => {
  const { reason, message } = explain(claims);
  expect(reason).toBe('the provider left out the roles');
  expect(message.body).toMatch(/^You’re signed in as Ada, .* \(claim groups\)/);
});

test('groups that are left out of other claims say nothing about this one', () => {
  expect(explain({ _claim_names: { groups: 'src1' }, hasgroups: true }, 'roles').reason).toBe(
    'not on the access lists',
  );
});

// pulsejet/nextcloud-oidc-login#291
test.each<[string, unknown]>([
  ['an object of lists', { Editors: ['280150'] }],
  ['a list of objects', [{ name: 'Editors' }]],
  ['a list in a text', '["Editors"]'],
])('roles in a form that is not read: %s', (_, value) => {
  const { reason, message } = explain({ groups: value });
  expect(reason).toBe('the roles are neither a list of names nor a name');
  expect(message.body).toContain('(claim groups)');
});

test.each<[string, Claims]>([
  ['another role', { groups: ['Staff'] }],
  ['no role', { groups: [] }],
  ['no role in an object', { groups: {} }],
  ['another role, as in Zitadel', { groups: { Staff: { '280150': 'corp.example' } } }],
  ['a role in brackets', { groups: '[prod] Editors of others' }],
  ['nothing about roles', {}],
])('%s: not on the lists', (_, claims) => expect(explain(claims).reason).toBe('not on the access lists'));

test('without an email, where the lists name emails', () => {
  expect(explain({ groups: ['Staff'] }, 'groups', ['ada@example.com']).reason).toBe(
    'the provider sent no email',
  );
});
