import { beforeEach, expect, test, vi } from 'vitest';
import { runAddition } from '#app/bulk/run-addition.ts';
import type { Addition } from '#app/bulk/job.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import { ApiError } from '#client/client-error.ts';

/** What the service answers to each request of a kind, in turn; a function decides by itself. */
const answers = { create: [] as (() => Response)[], list: [] as (() => Response)[] };
const sent: string[] = [];

const json = (status: number, body: object) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const profile = (id: string, status = 'active') => ({
  id,
  name: 'Ada',
  email: 'ada@x.example',
  consumer_id: 'c',
  status,
  created_at: '',
  updated_at: '',
});
const page = (...items: object[]) =>
  json(200, { items, pagination: { has_more_before: false, has_more_after: false } });
const errorOf = (status: number, code: string, entity?: string) =>
  json(status, { status, code, message: 'No.', ...(entity && { entity }) });
const lost = () => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  answers.create = [];
  answers.list = [];
  sent.length = 0;
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    const kind = init?.method === 'POST' ? 'create' : 'list';
    sent.push(kind);
    const answer = answers[kind].shift() ?? lost;
    return answer();
  });
});

const ada = { id: undefined, name: 'Ada', email: 'ada@x.example', image_url: null, status: 'active' };

async function add(addition: Addition = { wasInvited: false }) {
  const persisted: Addition[] = [];
  const result = await runAddition(ada, addition, {
    job: { id: 'j', portal_id: 'p', imports: { file: 'f.csv', mode: 'add' } },
    schedule: (call) => call(),
    persist: async (sent) => void persisted.push(sent),
    signal: new AbortController().signal,
  });
  return { result, persisted };
}

test('whoever is added is requested once, which is stored before', async () => {
  answers.create = [json(200, profile('p1'))];
  const { result, persisted } = await add();
  expect(result).toEqual({ result: 'done', id: 'p1' });
  expect(persisted).toEqual([{ wasInvited: false, sends: 1, sentAt: expect.any(Number) }]);
  expect(sent).toEqual(['create']);
});

test('a member is looked up, and not added', async () => {
  answers.create = [errorOf(409, 'conflict')];
  answers.list = [page(profile('p1'))];
  expect((await add()).result).toMatchObject({ result: 'there', id: 'p1' });
});

test('after a lost answer, whoever is there was added', async () => {
  answers.create = [lost];
  answers.list = [page(profile('p1'))];
  expect((await add()).result).toEqual({ result: 'done', id: 'p1' });
  expect(sent).toEqual(['create', 'list']);
});

test('after a lost answer, nothing is sent again before it is certain that nothing came of it', async () => {
  answers.create = [lost];
  answers.list = [page()];
  const { result, persisted } = await add();
  expect(result).toMatchObject({ settlesAt: (persisted[0]?.sentAt ?? 0) + 20_000 });
  expect(sent).toEqual(['create', 'list']);
});

test('once it is certain, it is sent again, but not without end', async () => {
  answers.create = [json(200, profile('p1'))];
  answers.list = [page()];
  const { result, persisted } = await add({ wasInvited: false, sentAt: Date.now() - 20_000, sends: 1 });
  expect(result).toEqual({ result: 'done', id: 'p1' });
  expect(persisted).toMatchObject([{ sends: 2 }]);

  answers.list = [page()];
  const last = await add({ wasInvited: false, sentAt: Date.now() - 20_000, sends: 3 });
  expect(last.result).toMatchObject({ result: 'failed' });
  expect(sent.filter((kind) => kind === 'create')).toHaveLength(1);
});

test.each([
  [
    'someone else was found, so the service ignores the filter',
    [page({ ...profile('p2'), email: 'b@x.example' }), page()],
  ],
  ['the look-up is refused', [errorOf(404, 'not_found', 'portal')]],
])('where %s, it is unknown', async (_, list) => {
  answers.create = [lost];
  answers.list = list;
  expect((await add()).result).toMatchObject({ result: 'unknown', id: undefined });
});

test('whether someone was invited again is unknown, although they are there', async () => {
  answers.create = [lost];
  answers.list = [page(profile('p1', 'invited'))];
  expect((await add({ wasInvited: true })).result).toMatchObject({ result: 'unknown', id: 'p1' });
});

test('a refusal is a failure of this person, and a missing endpoint one of all', async () => {
  answers.create = [errorOf(400, 'invalid_data')];
  expect((await add()).result).toMatchObject({ result: 'failed', error: expect.any(ApiError) });
  answers.create = [errorOf(404, 'not_found', 'endpoint')];
  await expect(add()).rejects.toThrow(FatalError);
});
