import { expect, test } from '#e2e/support/fixtures.ts';

const cases = [
  {
    kind: 'Dates at the ends',
    report: 'discourse/discourse#8658',
    search: 'since=2026-02-30',
    field: 'From',
  },
  { kind: 'Dates at the ends', report: 'none found', search: 'since=0000-01-01', field: 'From' },
  { kind: 'Dates at the ends', report: 'none found', search: 'until=%2B010000-01-01', field: 'To' },
  { kind: 'Dates at the ends', report: 'none found', search: 'until=2026-01-01T24:00', field: 'To' },
];

for (const { kind, report, search, field } of cases) {
  test(`${kind}: ${search} in a link is ignored with a sentence (${report})`, async ({ page }) => {
    await page.goto(`/portals/demo-empty/changes?${search}`);
    const sentence = page.getByText(
      `${field}: “${decodeURIComponent(search.split('=')[1] ?? '')}” isn’t a date`,
    );
    await expect(sentence).toBeVisible();
    await expect(page.getByText('No changes yet')).toBeVisible();
    await page.getByLabel(field, { exact: true }).fill('2026-01-31');
    await expect(sentence).toBeHidden();
    await expect(page.getByText('No matching changes')).toBeVisible();
  });
}

test('Dates at the ends: the first and the last day lead to a list, not to an error', async ({ page }) => {
  await page.goto('/portals/demo-empty/changes?since=0001-01-01&until=9999-12-31');
  await expect(page.getByLabel('From')).toHaveValue('0001-01-01');
  await expect(page.getByText('No matching changes')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
