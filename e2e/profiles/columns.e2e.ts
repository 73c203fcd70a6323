import { truncatedTexts } from '#e2e/support/truncated-texts.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { expectNames, members, profileRow, profileTable } from '#e2e/support/profile-locators.ts';
import { expectColumns, openDisplay } from '#e2e/support/view-locators.ts';

const all = ['Name', 'Email', 'Status', 'Groups', 'Consumer ID', 'Created'];
const without = (...hidden: string[]) => all.filter((name) => !hidden.includes(name));

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('columns are hidden and shown, and a reload keeps them', async ({ page, requests }) => {
  requests.clear();
  const menu = await openDisplay(page);
  await menu.getByRole('checkbox', { name: 'Consumer ID' }).uncheck();
  await menu.getByRole('checkbox', { name: 'Email' }).uncheck();
  await expectColumns(page, without('Consumer ID', 'Email'));
  await expect(profileRow(page, 'Member 110').getByRole('cell')).toHaveCount(5);
  await expect(profileRow(page, 'Member 110')).not.toContainText('@');
  expect(requests.all).toEqual([]);

  await page.reload();
  await expectNames(page, members(110, 91));
  await expectColumns(page, without('Consumer ID', 'Email'));
  await expect(page).not.toHaveURL(/columns/);

  const again = await openDisplay(page);
  await again.getByRole('checkbox', { name: 'Email' }).check();
  await expectColumns(page, without('Consumer ID'));
});

test('the name stays: it opens the profile', async ({ page }) => {
  const menu = await openDisplay(page);
  const name = menu.getByRole('checkbox', { name: 'Name' });
  await expect(name).toHaveAttribute('aria-disabled', 'true');
  await expect(name).toHaveAccessibleDescription('Always shown');
  await name.click({ force: true });
  await expect(name).toBeChecked();
  await expectColumns(page, all);
});

test('compact rows are lower, and a reload keeps them', async ({ page }) => {
  const height = async () => (await profileRow(page, 'Member 100').boundingBox())?.height ?? 0;
  const comfortable = await height();
  const menu = await openDisplay(page);
  await menu.getByRole('radio', { name: 'Compact' }).check();
  await expect.poll(height).toBeLessThan(comfortable - 8);
  await page.reload();
  await expectNames(page, members(110, 91));
  expect(await height()).toBeLessThan(comfortable - 8);
});

test('the rows come where their skeleton stood, with chosen columns and density too', async ({ page }) => {
  const menu = await openDisplay(page);
  await menu.getByRole('checkbox', { name: 'Status' }).uncheck();
  await menu.getByRole('radio', { name: 'Compact' }).check();
  await expectColumns(page, without('Status'));
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      const nodes = list.getEntries().flatMap((entry) => Reflect.get(entry, 'sources') ?? []);
      const moved = nodes.filter(({ node }) => node?.parentElement?.closest('table, main > div'));
      Object.assign(window, { moved: Reflect.get(window, 'moved') + moved.length });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await expectNames(page, members(110, 91));
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toBe(0);
});

test('a link brings its columns and density to another browser, and leaves what that remembers', async ({
  page,
  browser,
}) => {
  await page.goto('/portals/acme?limit=20&columns=name,status&density=compact');
  await expectNames(page, members(110, 91));
  await expectColumns(page, ['Name', 'Status']);

  const colleague = await browser.newPage();
  await colleague.goto(new URL('/portals/acme?limit=20', page.url()).href);
  await (await openDisplay(colleague)).getByRole('checkbox', { name: 'Groups' }).uncheck();
  await expectColumns(colleague, without('Groups'));
  await colleague.goto(page.url());
  await expectNames(colleague, members(110, 91));
  await expectColumns(colleague, ['Name', 'Status']);

  const menu = await openDisplay(colleague);
  await expect(menu.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await menu.getByRole('checkbox', { name: 'Created' }).check();
  await expectColumns(colleague, ['Name', 'Status', 'Created']);
  await expect(colleague).toHaveURL(/columns=name,status,created_at/);
  await menu.getByRole('button', { name: 'Use my settings' }).click();
  await expectColumns(colleague, without('Groups'));
  await expect(colleague).not.toHaveURL(/columns|density/);
  await expect(menu.getByRole('radio', { name: 'Comfortable' })).toBeChecked();
  await colleague.close();
});

test('nonsense in the link or in what is remembered falls back', async ({ page }) => {
  await page.goto('/portals/acme?limit=20&columns=wealth,&density=airy');
  await expectNames(page, members(110, 91));
  await expectColumns(page, all);
  await page.evaluate(() =>
    localStorage.setItem('portal-profiles.display', '{"columns":&columns=,,%&density'),
  );
  await page.reload();
  await expectNames(page, members(110, 91));
  await expectColumns(page, all);
});

test('another tab follows', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expectNames(other, members(110, 91));
  await (await openDisplay(page)).getByRole('checkbox', { name: 'Groups' }).uncheck();
  await expectColumns(other, without('Groups'));
  await other.close();
});

test('all of it works with the keyboard alone', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Columns and density' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Columns and density' });
  await expect(menu.getByRole('checkbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectColumns(page, without('Email'));
  for (const name of ['Status', 'Groups', 'Profile ID', 'Consumer ID', 'Created', 'Updated']) {
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('checkbox', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(menu.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('a narrow window keeps to what it has room for, and says so', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await expectColumns(page, ['Name', 'Status', 'Groups', 'Created']);
  await expect(profileRow(page, 'Member 110')).toContainText('@');
  const menu = await openDisplay(page);
  const email = menu.getByRole('checkbox', { name: 'Email' });
  await expect(email).toHaveAccessibleDescription('Shown under the name at this width');
  await expect(menu.getByRole('checkbox', { name: 'Consumer ID' })).toHaveAccessibleDescription(/Hidden/);
  await expect(menu.getByRole('checkbox', { name: 'Groups' })).toHaveAccessibleDescription('');
  await email.uncheck();
  await expect(profileRow(page, 'Member 110')).not.toContainText('@');
});

test('between a phone and a desk, what has no room gives way, and the rest can be read', async ({ page }) => {
  for (const [width, columns] of [
    [340, ['Name']],
    [400, ['Name', 'Status']],
    [640, ['Name', 'Status', 'Groups']],
    [760, ['Name', 'Status', 'Groups', 'Created']],
    [900, ['Name', 'Status', 'Groups', 'Created']],
    [960, without('Consumer ID')],
    [1100, all],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const name of all)
      await expect(page.getByRole('columnheader', { name })).toHaveCount(
        columns.some((one) => one === name) ? 1 : 0,
      );
    const texts = profileRow(page, 'Member 109').locator(':is(a, bdi):visible:not(.text-xs, .text-ink-2)');
    expect(await truncatedTexts(texts), `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 640, height: 900 });
  await (await openDisplay(page)).getByRole('checkbox', { name: 'Groups' }).uncheck();
  await expect(page.getByRole('columnheader', { name: 'Created' })).toBeVisible();
});

test('a wider column has more of the groups, whole, and the rest are counted', async ({ page }) => {
  await page.goto('/portals/acme?limit=100&order=asc');
  const row = profileRow(page, 'Mina Many');
  const more = row.getByRole('button', { name: /More groups/ });
  const left = async () => Number(await more.textContent());
  await expect(more).toHaveText('+7');
  await (await openDisplay(page)).getByRole('checkbox', { name: 'Email' }).uncheck();
  await expect.poll(left).toBeLessThan(7);
  const atFirst = await left();
  await page.setViewportSize({ width: 2400, height: 900 });
  await expect.poll(left).toBeLessThan(atFirst);
  const names = row.getByRole('cell').filter({ has: more }).locator('bdi');
  expect(await truncatedTexts(names)).toEqual([]);
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on the menu of columns, and it fits', async ({ page }) => {
      await page.goto('/portals/acme?limit=20&columns=name,email,status&density=compact');
      await expectNames(page, members(110, 91));
      const menu = await openDisplay(page);
      await expectAccessible(page);
      const box = await menu.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await expect(profileTable(page)).toBeAttached();
    });
  });
}
