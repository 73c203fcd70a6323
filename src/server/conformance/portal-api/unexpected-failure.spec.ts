import { expect, onTestFinished, test, vi } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';

test('a failure that nobody foresaw is a 500 that tells nothing, and is reported', async () => {
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  await database.pool.query('alter table portals rename to lost');
  const report = vi.fn<(error: unknown, requestId: string) => void>();
  const handle = createPortalApi({ pool: database.pool, keys: [{ key: 'key', scope: 'read' }], report });
  const response = await handle(
    new Request('http://api/portals', { headers: { authorization: 'Bearer key' } }),
  );
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    object: 'error',
    ok: false,
    status: 500,
    code: 'internal_server_error',
    message: 'An internal server error occurred.',
  });
  expect(report.mock.calls).toEqual([[expect.any(Error), response.headers.get('metorial-req-id')]]);
});
