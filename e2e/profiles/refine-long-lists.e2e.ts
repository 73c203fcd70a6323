import { frontTest } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { profileTable } from '#e2e/support/profile-locators.ts';
import { openRefine, refinedList } from '#e2e/support/refine-dialog.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';
import { expect, expectAccessible, simulatedTest } from '#e2e/support/simulated-fixtures.ts';
import type { Fault } from '#e2e/support/fault-proxy.ts';

const pageSize = 100;
const hour = 3_600_000;

/**
 * Answers lists as a service with many pages would: of each ten, one has the domain `rare.example`, and each page was
 * created a day before the one above it.
 */
function manyPages(pages: number): Fault {
  let read = 0;
  const rowOf = (_: unknown, index: number) => {
    const number = String(read * pageSize + index).padStart(5, '0');
    const time = new Date(Date.now() - (read * 24 + 1) * hour - index).toISOString();
    return {
      id: `cpr_z${String(99_999 - Number(number))}`,
      name: `Row ${number}`,
      email: `row${number}@${index % 10 === 0 ? 'rare' : 'common'}.example`,
      consumer_id: `con_${number}`,
      status: 'active',
      created_at: time,
      updated_at: time,
      groups: [],
    };
  };
  const answer = () => {
    const items = Array.from({ length: pageSize }, rowOf);
    read += 1;
    const has_more_after = read % pages !== 0;
    if (!has_more_after) read = 0;
    return { items, pagination: { has_more_before: read > 1, has_more_after } };
  };
  return { path: /\/consumer-profile\?limit=100&order=desc(&after=\w+)?$/, action: { answer } };
}

for (const upstream of ['the embedded API', 'a remote service'] as const) {
  const isRemote = upstream === 'a remote service';
  const on: typeof frontTest = isRemote ? simulatedTest : frontTest;
  on.describe(`in front of ${upstream}`, () => {
    on(
      'a link pauses after 20 pages, and waits once more are known',
      async ({ page, faults, pageFaults }) => {
        on.slow();
        const proxy = isRemote ? faults : pageFaults;
        const lists = () => proxy.requests.filter(({ path }) => path.includes('/consumer-profile?limit=100'));
        proxy.add(manyPages(22));
        await page.goto('/portals/acme?domain=rare.example');
        const region = refinedList(page);
        await expect(region).toContainText('Read 2,000 profiles so far, 200 match. There are more to read.', {
          timeout: 60_000,
        });
        expect(lists()).toHaveLength(20);
        await expect(profileTable(page).getByRole('link').first()).toHaveText('Row 00000');
        await expectAccessible(page);
        await region.getByRole('button', { name: 'Continue' }).click();
        await expect(region).toContainText(/2,200 profiles at \d\d:\d\d, 220 match/);
        expect(lists()).toHaveLength(22);

        proxy.requests.length = 0;
        await page.getByRole('radio', { name: 'Active' }).check();
        await page.getByRole('radio', { name: 'All', exact: true }).check();
        await expect(region).toContainText('This list has about 22 pages to read.');
        await expect(page.getByText('No matching profiles so far')).toBeVisible();
        await expectAccessible(page);
        await region.getByRole('button', { name: 'Read them' }).click();
        await expect(region).toContainText(/2,200 profiles at \d\d:\d\d, 220 match/, { timeout: 60_000 });
      },
    );

    on('newest first, it reads back only as far as it has to', async ({ page, faults, pageFaults }) => {
      const proxy = isRemote ? faults : pageFaults;
      const lists = () => proxy.requests.filter(({ path }) => path.includes('/consumer-profile?limit=100'));
      proxy.add(manyPages(30));
      await page.goto('/portals/acme?created=7&domain=rare.example');
      const region = refinedList(page);
      await expect(region).toContainText(/Newest 800 profiles at \d\d:\d\d, 70 match/, { timeout: 60_000 });
      await expect(region).toContainText('The rest were created earlier.');
      expect(lists()).toHaveLength(8);
    });
  });
}

const looks = [
  { name: '390 px', viewport: { width: 390, height: 800 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
] as const;

for (const { name, viewport, colorScheme } of looks) {
  simulatedTest.describe(name, () => {
    simulatedTest.use({ viewport, colorScheme });

    simulatedTest('the dialog and the list fit and are accessible', async ({ page, faults }) => {
      const gate = makeGate();
      await page.goto('/portals/acme');
      await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
      const dialog = await openRefine(page);
      await dialog.getByRole('group', { name: 'Created' }).getByRole('radio', { name: 'Range' }).check();
      await dialog.getByText('How this works').click();
      await expect(dialog.getByText('matches nothing that asks for it')).toBeVisible();
      await expectAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);
      await dialog.getByLabel('From', { exact: true }).fill('2026-11-20');
      await dialog.getByLabel('To', { exact: true }).fill('2026-11-10');
      await expect(dialog.getByText('“From” is after “To”, so nobody can match.').first()).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Refine', exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      await dialog.getByRole('group', { name: 'Created' }).getByRole('radio', { name: '30 days' }).check();
      await dialog.getByLabel('Email domain').fill('acme.example');
      faults.add({ path: /after=/, times: 1, action: gate });
      await dialog.getByLabel('Email domain').press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name: 'Refine', exact: true })).toBeFocused();
      await expect(refinedList(page)).toContainText('Read 100 profiles, 100 match');
      await expectAccessible(page);
      gate.open();
      await expect(refinedList(page)).toContainText('120 profiles');
      await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Created:Last 30 days');
      await expectAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);
    });
  });
}

simulatedTest.describe('right to left', () => {
  simulatedTest.use({ locale: 'ar-XB', viewport: { width: 390, height: 800 } });

  simulatedTest('the dialog and the list fit', async ({ page }) => {
    await page.goto('/portals/acme?created=2026-01-01..&domain=acme.example&source=manual');
    await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.locator('#filters button[aria-haspopup="dialog"]').nth(1).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio')).toHaveCount(12);
    await expectAccessible(page);
    const box = await dialog.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});
