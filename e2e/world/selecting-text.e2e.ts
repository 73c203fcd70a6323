import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Locator, Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { fillLocalStorage } from '#e2e/support/browser-storage.ts';
import { profileRow } from '#e2e/support/profile-locators.ts';
import { stopClock } from '#e2e/support/stop-clock.ts';
import { saveView } from '#e2e/support/view-locators.ts';

const name = 'Ada Lovelace';
const email = (page: Page) => profileRow(page, name).getByText('ada@acme.example');

/** Longer than the page waits for the second click of a double click. */
const longEnough = 600;

async function drag(page: Page, text: Locator): Promise<void> {
  const { x, y, width, height } = (await text.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + Math.min(width - 2, 100), y + height / 2, { steps: 5 });
  await page.mouse.up();
}

const selecting = [
  {
    kind: 'Double click on an email',
    report: 'saleor/saleor#1596',
    select: (page: Page) => email(page).dblclick({ position: { x: 10, y: 8 } }),
    text: /^ada$/,
  },
  {
    kind: 'Slower double click',
    report: 'material-table-core/core#229',
    select: (page: Page) => email(page).dblclick({ position: { x: 10, y: 8 }, delay: 80 }),
    text: /^ada$/,
  },
  {
    kind: 'Double click on an id',
    report: 'ant-design/ant-design#28590',
    select: (page: Page) => profileRow(page, name).getByText(/^con_/).dblclick(),
    text: /^con_/,
  },
  {
    kind: 'Triple click',
    report: 'ElemeFE/element#12057',
    select: (page: Page) => email(page).click({ clickCount: 3, position: { x: 10, y: 8 } }),
    text: /ada@acme\.example/,
  },
  {
    kind: 'Drag over an email',
    report: 'mbrn/material-table#1668',
    select: (page: Page) => drag(page, email(page)),
    text: /^da@acme|^ada@acme/,
  },
];

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20&order=asc');
  await expect(email(page)).toBeVisible();
});

test('Selecting text of a row: opens nothing', async ({ page }) => {
  await stopClock(page);
  for (const { kind, report, select, text } of selecting) {
    await test.step(`${kind} (${report})`, async () => {
      await select(page);
      await page.clock.runFor(longEnough);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page).toHaveURL(/order=asc$/);
      expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(text);
      await page.getByRole('heading', { name: 'Profiles' }).click();
    });
  }
});

const opening = [
  { kind: 'Click on an email', waits: true, press: (page: Page) => email(page).click() },
  {
    kind: 'Click beside the text',
    waits: false,
    press: async (page: Page) => {
      const cell = profileRow(page, name).getByRole('cell').nth(2);
      const { width = 0, height = 0 } = (await cell.boundingBox()) ?? {};
      await cell.click({ position: { x: width - 4, y: height / 2 } });
    },
  },
  {
    kind: 'Click on the name',
    waits: false,
    press: (page: Page) => page.getByRole('link', { name, exact: true }).click(),
  },
];

for (const { kind, waits, press } of opening) {
  test(`${kind}: opens the drawer ${waits ? 'within a third of a second' : 'at once'}`, async ({ page }) => {
    await stopClock(page);
    await press(page);
    if (waits) await page.clock.runFor(333);
    await expect(page).toHaveURL(/\/profiles\//);
    await page.clock.runFor(longEnough);
    await expect(drawerNamed(page, name)).toBeVisible();
  });
}

test('Dragging over a notification: selects its text, and leaves it open', async ({ page }) => {
  await fillLocalStorage(page);
  await saveView(page, 'One');
  const notices = page.getByRole('region', { name: 'Notifications' });
  await drag(page, notices.getByText('This browser couldn’t store that'));
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/his browser/);
  await saveView(page, 'Two');
  await expect(notices.getByRole('dialog')).toHaveCount(2);
});

test('A click elsewhere in the meantime: opens only that', async ({ page }) => {
  await stopClock(page);
  await email(page).click();
  await page.getByRole('button', { name: 'Columns and density' }).click();
  await page.clock.runFor(longEnough);
  await expect(page.getByRole('dialog', { name: 'Columns and density' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('The other buttons of the mouse: do what browsers do', async ({ page }) => {
  await email(page).click({ button: 'middle' });
  await email(page).click({ button: 'right' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
