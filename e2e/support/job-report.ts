import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type Api, memberIdsOf } from '#e2e/support/group-members.ts';

/** One profile and one group, as the report's file tells of them. */
export interface ReportLine {
  profile_id: string;
  outcome: string;
  group_id: string;
  direction: 'assign' | 'unassign';
  result: string;
  reason: string;
}

/** Opens the report from the strip and downloads its file. */
export async function readReport(page: Page): Promise<ReportLine[]> {
  await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Report' }).click();
  await expect(
    page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  return parse<ReportLine>(text, { bom: true, columns: true });
}

/**
 * Asserts that the database is as a report tells, row by row.
 * @param holders who holds the group by hand, as the database has it now
 * @param before who held it before the job
 */
export function expectAgreement(
  lines: readonly ReportLine[],
  group_id: string,
  members: ReadonlySet<string>,
  before: ReadonlySet<string> = new Set(),
): void {
  const told = lines
    .filter((line) => line.group_id === group_id)
    .map(({ profile_id, direction, result }) => {
      const isAsWanted = ['assigned', 'removed', 'no change'].includes(result);
      return [profile_id, isAsWanted ? direction === 'assign' : before.has(profile_id)];
    });
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.map(([id]) => [id, members.has(String(id))]));
}

/** Asserts which results the report of a job with one group has, and that the database is as it tells. */
export async function expectReport(
  page: Page,
  api: Api,
  portal_id: string,
  group_id: string,
  results: Record<string, number>,
): Promise<void> {
  const lines = await readReport(page);
  expect(tally(lines)).toEqual(results);
  expectAgreement(lines, group_id, await memberIdsOf(api, portal_id, group_id));
}

/** How many lines have which result. */
export function tally(lines: readonly ReportLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of lines) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}
