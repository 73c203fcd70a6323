import { afterEach, expect, test, vi } from 'vitest';
import { exportFileName } from '#app/features/profiles/export/export-format.ts';

const now = new Date('2026-11-25T10:00:00Z');

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['acme', [], 'acme-profiles-2026-11-25.csv'],
  ['acme', ['invited', 'R&D; Basel'], 'acme-profiles-invited-r-d-basel-2026-11-25.csv'],
  ['acme', ['ليلى', '../../x'], 'acme-profiles-ليلى-x-2026-11-25.csv'],
  ['acme', ['//', '…'], 'acme-profiles-2026-11-25.csv'],
  ['../a b/ü:*', [], '-a-b--profiles-2026-11-25.csv'],
  ['con.x\n', [], 'con-x--profiles-2026-11-25.csv'],
])('a file of %j with %j is %s', (portal, filters, name) => {
  expect(exportFileName(portal, filters, 'csv', now)).toBe(name);
});

test('a long id or filter makes no name that is too long', () => {
  const name = exportFileName('x'.repeat(500), ['ä'.repeat(500), '😀'], 'ndjson', now);
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
});

test.each([
  ['Pacific/Auckland', '2026-11-26'],
  ['America/Los_Angeles', '2026-11-25'],
])('the day is that of the user in %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(exportFileName('acme', [], 'csv', new Date('2026-11-26T05:00:00Z'))).toBe(
    `acme-profiles-${day}.csv`,
  );
});
