import { expect, test } from 'vitest';
import { providerAt } from '#server/test-support/provider-at.ts';

const google = 'https://accounts.google.com';
const entra = 'https://login.microsoftonline.com/tenant/v2.0';
const other = 'https://login.example.com';

test.each([
  ['nothing', other, '', 'login', {}],
  ['consent', other, 'prompt=consent', 'login consent', {}],
  ['nothing but a session', other, 'prompt=none', 'login', {}],
  ['an account', other, 'prompt=select_account', 'select_account', {}],
  ['twice', other, 'prompt=consent&prompt=login', 'login consent', {}],
  ['an account that is not supported', other, 'prompt=select_account', 'login', ['none', 'login', 'consent']],
  ['nothing, where login is not supported', other, '', 'select_account', ['none', 'select_account']],
  ['nothing, where neither is supported', other, '', 'login', ['none']],
  // Google knows no `login`, and does not say so in its metadata.
  ['nothing', google, '', 'select_account', {}],
  ['consent, for refresh tokens', google, 'prompt=consent', 'select_account consent', {}],
  // opencloud-eu/desktop#871: AADSTS90023
  ['consent, where only one value is supported', entra, 'prompt=consent', 'login', {}],
  [
    'consent, at Entra for customers',
    'https://acme.ciamlogin.com/tenant/v2.0',
    'prompt=consent',
    'login',
    {},
  ],
  ['an account', entra, 'prompt=select_account', 'select_account', {}],
])(
  'another account, where OIDC_PARAMS asks for %s at %s (%s): %s',
  async (_, issuer, params, expected, supported) => {
    const metadata = Array.isArray(supported) ? { prompt_values_supported: supported } : {};
    const { url } = await providerAt(issuer, metadata, params).begin({ anotherAccount: true });
    expect(url.searchParams.getAll('prompt')).toEqual([expected]);
  },
);

test('all of OIDC_PARAMS is sent, also what is there twice, and replaces nothing that protects the sign-in', async () => {
  const params =
    'resource=https://a.example&resource=https://b.example&prompt=consent&state=fixed&state=again&nonce=fixed';
  const sent = (await providerAt(other, {}, params).begin()).url.searchParams;
  expect(sent.getAll('resource')).toEqual(['https://a.example', 'https://b.example']);
  expect(sent.getAll('prompt')).toEqual(['consent']);
  expect(sent.getAll('state')).toEqual([expect.not.stringMatching(/fixed|again/)]);
  expect(sent.getAll('nonce')).toEqual([expect.not.stringMatching(/fixed/)]);
});
