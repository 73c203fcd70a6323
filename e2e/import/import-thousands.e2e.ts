import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import type { Api } from '#e2e/support/group-members.ts';
import { checkTable, expectImported, startImport } from '#e2e/support/import-locators.ts';
import type { ReportLine } from '#e2e/support/job-report.ts';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const people = 2000;
const portal_id = 'demo-empty';
const createInvite = { method: 'POST', path: /consumer-invites$/ };
const emailOf = (index: number) => `p${index}@thousands.example`;

const unavailable = serviceError(500, 'internal_server_error');

/** Everyone in the portal by email, with the names of the groups assigned to them. */
async function everyone(api: Api): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let after: string | undefined; ;) {
    const { items, pagination } = await api.listProfiles({ portal_id, limit: 100, order: 'asc', after });
    for (const { email, groups } of items) {
      const manual = groups?.filter(({ assigned_via }) => assigned_via === 'manual') ?? [];
      found.set(
        email ?? '',
        manual.map(({ group }) => group.name),
      );
    }
    after = items.at(-1)?.id;
    if (!pagination.has_more_after) return found;
  }
}

async function everyInvite(api: Api) {
  const invites = [];
  for (let after: string | undefined; ;) {
    const page = await api.listInvites({ portal_id, limit: 100, order: 'asc', after });
    invites.push(...page.items);
    after = page.items.at(-1)?.id;
    if (!page.pagination.has_more_after) return invites;
  }
}

async function processed(page: Page): Promise<number> {
  const value = await page.getByRole('progressbar', { name: 'Progress' }).getAttribute('aria-valuenow');
  return Number(value);
}

test(
  'two thousand rows against limits, faults and a crash: each person comes once, as the report says',
  { tag: '@long' },
  async ({ page, context, api, faults }) => {
    test.setTimeout(1_500_000);
    const rows = Array.from(
      { length: people },
      (_, index) => `${emailOf(index)},P ${index},Thousands ${index % 3}`,
    );
    await checkTable(page, portal_id, ['email,name,groups', ...rows].join('\n'));
    await expect(page.getByText('2,000 people looked up').first()).toBeVisible({ timeout: 120_000 });
    faults.limitRate(1200, 3);
    // Some requests are carried out and not answered, some are refused, and some do neither.
    faults.add({ ...createInvite, every: 397, times: 6, action: { afterForward: 'hang-up' } });
    faults.add({ ...createInvite, every: 389, action: { afterForward: unavailable } });
    faults.add({ method: 'POST', path: /assign-groups$/, every: 383, action: unavailable });
    faults.add({ method: 'GET', every: 379, action: 'hang-up' });
    await startImport(page, people);
    await expect.poll(() => processed(page), { timeout: 600_000 }).toBeGreaterThan(people * 0.4);
    const url = page.url();
    await page.close();

    const next = await context.newPage();
    await next.goto(url);
    await next.getByRole('button', { name: 'Continue' }).click();
    await expectImported(next, 800_000);
    const downloading = next.waitForEvent('download');
    await next.getByRole('button', { name: 'Download CSV' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    const lines = parse<ReportLine & { email: string; group: string }>(text, { bom: true, columns: true });
    expect(lines).toHaveLength(2 * people);

    faults.clear();
    const there = await everyone(api);
    expect(there.size).toBe(people);
    for (const { email, group, direction, result } of lines) {
      const groups = there.get(email);
      const isTrue = direction === 'invite' ? result === 'invited' : result === 'assigned';
      const isThere = direction === 'invite' ? groups !== undefined : groups?.includes(group);
      expect([email, direction, result, isThere]).toEqual([email, direction, result, isTrue]);
    }

    // An invite that was sent again would have been changed by it.
    const invites = await everyInvite(api);
    expect(invites).toHaveLength(people);
    expect(invites.filter(({ created_at, updated_at }) => created_at !== updated_at)).toEqual([]);
  },
);
