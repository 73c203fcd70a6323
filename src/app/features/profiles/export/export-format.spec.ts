import { expect, test } from 'vitest';
import { exportFileName } from '#app/features/profiles/export/export-format.ts';

test.each([
  ['acme', 'acme-profiles-2026-11-25.csv'],
  ['../a b/ü:*', '-a-b--profiles-2026-11-25.csv'],
  ['con.x\n', 'con-x--profiles-2026-11-25.csv'],
])('a file of %j is %s', (portal, name) => {
  expect(exportFileName(portal, 'csv', new Date('2026-11-25T10:00:00Z'))).toBe(name);
});

test('a long id makes no name that is too long', () => {
  expect(exportFileName('x'.repeat(500), 'ndjson', new Date()).length).toBeLessThan(120);
});
