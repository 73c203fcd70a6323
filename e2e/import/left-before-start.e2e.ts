import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { holdStorage } from '#e2e/support/hold-storage.ts';
import { checkTable, expectImported, previewRows } from '#e2e/support/import-locators.ts';

let restore: () => Promise<void>;
test.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
test.afterEach(() => restore());

test('an import that is stored after its screen was left says so, and opens no report', async ({
  page,
  api,
}) => {
  await page.goto(`/portals/${portal_id}/jobs`);
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await checkTable(page, portal_id, 'email,name\nlate@x.example,Late Lee\n');
  const start = page.getByRole('button', { name: 'Import 1 person' });
  await expect(start).toBeEnabled();
  const release = await holdStorage(page);
  await start.click();
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Groups', exact: true })).toBeVisible();
  await release();
  await expect.poll(async () => (await peopleOf(api)).map(({ email }) => email)).toContain('late@x.example');
  await expect(page).toHaveURL(/\/groups$/);
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices).toContainText('The import has started');
  await notices.getByRole('button', { name: 'Report' }).click();
  await expectImported(page);
});

test('the preview names all groups of a person', async ({ page }) => {
  const groups = ['Astronomy', 'Botany', 'Chemistry', 'Dentistry', 'Economics', 'Forestry', 'Geology'];
  await page.setViewportSize({ width: 390, height: 844 });
  await checkTable(page, portal_id, `email,name,groups\nmany@x.example,Many Lee,${groups.join(';')}\n`);
  const row = previewRows(page).filter({ hasText: 'Many Lee' });
  await expect(row).toContainText('“Geology”');
  const isWhole = await row
    .getByText('“Geology”')
    .last()
    .evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(isWhole).toBe(true);
});
