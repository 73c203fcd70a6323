import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { type Api, memberIdsOf } from '#e2e/support/group-members.ts';

/** One row of the downloaded report: a profile and a group. */
export interface ReportLine {
  profile_id: string;
  outcome: string;
  group_id: string;
  /** In an import, also how someone came. */
  direction: 'assign' | 'unassign' | 'invite' | 'add';
  result: string;
  reason: string;
}

/** Opens the report from the job strip and downloads its file. */
export async function readReport(page: Page): Promise<ReportLine[]> {
  await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Report' }).click();
  await expect(
    page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  return downloadReport(page);
}

/**
 * Downloads the file of the open report.
 * @param afterClick called before the file is waited for
 */
export async function downloadReport(page: Page, afterClick = async () => {}): Promise<ReportLine[]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await afterClick();
  const text = await readFile(await (await downloading).path(), 'utf8');
  return parse<ReportLine>(text, { bom: true, columns: true });
}

/**
 * Asserts that the database agrees with each row of a report.
 * @param members ids of the profiles that are manually assigned to the group now, as stored in the database
 * @param before ids of the profiles that were manually assigned to it before the job
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

/** Asserts the results in the report of a job with one group, and that the database agrees with them. */
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

/** Counts the rows by result. */
export function tally(lines: readonly ReportLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of lines) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}
