import { expect, test } from 'vitest';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { explainForbidden } from '#server/gateway/explain-forbidden.ts';

interface Said {
  message: string;
  hint?: string;
}

const noPermission = "You don't have the required permissions to perform this action";

async function hintOf(said: Said, endpoint: Endpoint = endpoints.getProfile, status = 403): Promise<unknown> {
  const code = status === 402 ? 'payment_required' : 'forbidden';
  const body = { object: 'error', ok: false, status, code, ...said };
  const headers = { 'metorial-req-id': 'req_1' };
  const explained = await explainForbidden(Response.json(body, { status, headers }), endpoint);
  expect(explained.status).toBe(status);
  expect(explained.headers.get('metorial-req-id')).toBe('req_1');
  const { hint, ...rest } = (await explained.json()) as Record<string, unknown>;
  expect({ ...rest, hint: said.hint }).toEqual({ ...body, hint: said.hint });
  return hint;
}

test.each([
  [endpoints.listPortals, 'instance.portal:read'],
  [endpoints.listProfiles, 'instance.portal.consumers:read'],
  [endpoints.assignGroups, 'instance.portal.consumers:write'],
  [endpoints.listGroups, 'instance.portal.access:read'],
  [endpoints.createGroup, 'instance.portal.access:write'],
  [endpoints.archiveGroup, 'instance.portal.access:write'],
] as const)('a missing permission names the scope: $0.summary', async (endpoint, scope) => {
  expect(await hintOf({ message: noPermission }, endpoint)).toBe(`The API key lacks the scope ${scope}.`);
});

test('a plan without portals is named where the answer tells', async () => {
  const plan = 'The plan of this organization has no portals.';
  expect(await hintOf({ message: 'You are not entitled to access this endpoint' })).toBe(plan);
  expect(await hintOf({ message: 'Your plan does not include this.' })).toBe(plan);
  expect(await hintOf({ message: 'Payment is required.' }, endpoints.listPortals, 402)).toBe(plan);
});

test('an answer that tells neither gets both', async () => {
  expect(await hintOf({ message: 'No.' })).toBe(
    'The API key may lack the scope instance.portal.consumers:read, ' +
      'or the plan of this organization may have no portals.',
  );
});

test('a hint of the service stays, and one that names the scope is enough', async () => {
  const scope = 'instance.portal.consumers:read';
  expect(await hintOf({ message: noPermission, hint: 'Ask an owner.' })).toBe(
    `The API key lacks the scope ${scope}. Ask an owner.`,
  );
  expect(await hintOf({ message: 'No.', hint: `Grant ${scope}.` })).toBe(`Grant ${scope}.`);
  expect(await hintOf({ message: `The API key lacks the scope ${scope}.` })).toBeUndefined();
});

test.each(['', 'null', '[]', '{"message":7}', '<html>'])('%j is no error body and stays', async (body) => {
  const explained = await explainForbidden(new Response(body, { status: 403 }), endpoints.getPortal);
  expect(await explained.text()).toBe(body);
});

test('other responses are returned as they are', async () => {
  for (const status of [200, 401, 404]) {
    const answer = Response.json({ code: 'forbidden', message: noPermission }, { status });
    expect(await explainForbidden(answer, endpoints.getPortal)).toBe(answer);
  }
});
