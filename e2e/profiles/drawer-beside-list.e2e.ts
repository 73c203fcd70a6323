import type { Locator, Page } from 'playwright';
import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, pickGroups, profileRow, profileTable } from '#e2e/support/profile-locators.ts';
import { expectSelected } from '#e2e/support/selection-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

function link(page: Page, name: string): Locator {
  return profileTable(page).getByRole('link', { name, exact: true });
}

function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
}

async function openBeside(page: Page, name: string): Promise<Locator> {
  await link(page, name).click();
  await expect(region(page, name)).toBeFocused();
  return region(page, name);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What of the list has moved since the page was opened, other than by what the user did. */
function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(
            list.getEntries().flatMap((entry) => {
              const { hadRecentInput, sources } = entry as PerformanceEntry & {
                hadRecentInput: boolean;
                sources: { node: Node | null }[];
              };
              if (hadRecentInput) return [];
              return sources
                .filter(({ node }) => node?.parentElement?.closest('main'))
                .map(({ node }) => node?.textContent ?? '');
            }),
          ),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        // Entries that are already there are reported before.
        requestAnimationFrame(() => setTimeout(() => resolve([])));
      }),
  );
}

async function top(locator: Locator): Promise<number | undefined> {
  return (await locator.boundingBox())?.y;
}

/** Asserts that a row has not moved further than the filters above take more or less room beside a drawer. */
async function expectAt(locator: Locator, before: number | undefined): Promise<void> {
  expect(Math.abs(((await top(locator)) ?? 0) - (before ?? 0))).toBeLessThan(10);
}

test(
  'a profile opens as a region beside the list, which stays usable and keeps its place',
  { tag: '@every-browser' },
  async ({ page }) => {
    const before = await top(profileRow(page, 'Member 107'));
    const drawer = await openBeside(page, 'Member 107');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(profileRow(page, 'Member 107')).toHaveAttribute('aria-current', 'true');
    expect(await top(profileRow(page, 'Member 107'))).toBeCloseTo(before ?? 0, 0);
    expect(await sidewaysOverflow(page)).toBe(0);
    await expectAccessible(page);

    await page.getByRole('checkbox', { name: 'Select Member 105' }).check();
    await page.getByRole('radio', { name: 'Active' }).check();
    await expect(page).toHaveURL(/status=active/);
    await page.getByLabel('Search name, email or ID').fill('member109');
    await expectNames(page, members(109, 109));
    await expect(drawer).toBeVisible();
    await page.getByLabel('Search name, email or ID').fill('');
    await expect(link(page, 'Member 107')).toBeVisible();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(link(page, 'Member 107')).toBeHidden();
    await expect(drawer).toBeVisible();
    await page.getByRole('button', { name: 'Close profile' }).click();
    await expect(drawer).toBeHidden();
    await expect(page).toHaveURL(/status=active.*after=|after=.*status=active/);
    await expectSelected(page, '1 profile selected');
  },
);

test('a click on another row takes the place of the profile, and Back leads to the list', async ({
  page,
}) => {
  const entries = await page.evaluate(() => history.length);
  await openBeside(page, 'Member 107');
  await link(page, 'Member 104').click();
  await expect(region(page, 'Member 104')).toBeVisible();
  await expect(region(page, 'Member 104').getByText('member104@acme.example').first()).toBeVisible();
  await profileRow(page, 'Member 102').getByText('Active', { exact: true }).click();
  await expect(region(page, 'Member 102')).toBeVisible();
  await expect(profileTable(page).getByRole('row').and(page.locator('[aria-current]'))).toHaveCount(1);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await expect(region(page, 'Member 102')).toBeHidden();
  await expectNames(page, members(110, 91));
});

test('j and k move both, n and p stay in the profile, and d goes between them', async ({ page }) => {
  await press(page, 'j', 'j', 'Enter');
  await expect(region(page, 'Member 109')).toBeFocused();
  await press(page, 'j');
  await expect(region(page, 'Member 108')).toBeVisible();
  await expect(link(page, 'Member 108')).toBeFocused();
  await press(page, 'j');
  await expect(region(page, 'Member 107')).toBeVisible();
  await press(page, 'k');
  await expect(region(page, 'Member 108')).toBeVisible();
  await expect(link(page, 'Member 108')).toBeFocused();
  await press(page, 'd');
  await expect(region(page, 'Member 108')).toBeFocused();
  await press(page, 'n');
  await expect(region(page, 'Member 107')).toBeFocused();
  await press(page, 'p');
  await expect(region(page, 'Member 108')).toBeFocused();
  await press(page, 'd');
  await expect(link(page, 'Member 108')).toBeFocused();
  await press(page, 'x');
  await expect(page.getByRole('checkbox', { name: 'Select Member 108' })).toBeChecked();
  await press(page, 'a');
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeHidden();
  await expect(region(page, 'Member 108')).toBeVisible();
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText(
    'Go between list and profile',
  );
});

test('Escape closes it from either side before it clears anything, and the focus is in the row', async ({
  page,
}) => {
  await page.getByRole('checkbox', { name: 'Select Member 105' }).check();
  await openBeside(page, 'Member 107');
  await press(page, 'n', 'Escape');
  await expect(region(page, 'Member 106')).toBeHidden();
  await expect(link(page, 'Member 106')).toBeFocused();
  await press(page, 'Enter');
  await expect(region(page, 'Member 106')).toBeFocused();
  await press(page, 'd');
  await expect(link(page, 'Member 106')).toBeFocused();
  await press(page, 'Escape');
  await expect(region(page, 'Member 106')).toBeHidden();
  await expect(link(page, 'Member 106')).toBeFocused();

  await openBeside(page, 'Member 106');
  await page.getByLabel('Search name, email or ID').focus();
  await press(page, 'Escape');
  await expect(region(page, 'Member 106')).toBeVisible();
  await press(page, 'Escape');
  await expect(region(page, 'Member 106')).toBeHidden();
  await expectSelected(page, '1 profile selected');
});

test('opened from the end of a long list, the profile and the names of the columns are in sight', async ({
  page,
}) => {
  await page.goto('/portals/acme?limit=100');
  await expectNames(page, members(110, 11));
  const drawer = await openBeside(page, 'Member 012');
  await expect(drawer).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'Status' })).toBeInViewport({ ratio: 1 });
});

test.describe('a long list', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/portals/acme?limit=100');
    await expectNames(page, members(110, 11));
  });

  const current = (page: Page) => profileTable(page).locator('[aria-current]');

  test('stays where the keys have led when the profile closes', async ({ page }) => {
    await openBeside(page, 'Member 107');
    await press(page, 'd', ...Array<string>(40).fill('j'));
    await expect(region(page, 'Member 067')).toBeVisible();
    const before = await top(link(page, 'Member 067'));
    await press(page, 'Escape');
    await expect(region(page, 'Member 067')).toBeHidden();
    await expect(link(page, 'Member 067')).toBeFocused();
    await expect(link(page, 'Member 067')).toBeInViewport({ ratio: 1 });
    await expectAt(link(page, 'Member 067'), before);
  });

  for (const [way, close] of [
    ['Escape', (page: Page) => press(page, 'Escape')],
    ['Back', async (page: Page) => void (await page.goBack())],
  ] as const) {
    test(`stays where it was scrolled when the profile closes by ${way}`, async ({ page }) => {
      await openBeside(page, 'Member 107');
      await press(page, 'd');
      await link(page, 'Member 050').scrollIntoViewIfNeeded();
      const before = await top(link(page, 'Member 050'));
      await close(page);
      await expect(region(page, 'Member 107')).toBeHidden();
      await expectAt(link(page, 'Member 050'), before);
    });
  }

  test('follows n and p, across pages too', async ({ page }) => {
    await openBeside(page, 'Member 107');
    await press(page, ...Array<string>(40).fill('n'));
    await expect(region(page, 'Member 067')).toBeVisible();
    await expect(link(page, 'Member 067')).toBeInViewport({ ratio: 1 });
    await link(page, 'Member 012').click();
    await expect(region(page, 'Member 012')).toBeVisible();
    await press(page, 'd', 'd', 'n');
    await expect(region(page, 'Member 011')).toBeVisible();
    await region(page, 'Member 011').getByRole('button', { name: 'Next profile' }).click();
    await expect(region(page, 'Member 010')).toBeVisible();
    await expect(link(page, 'Member 010')).toBeInViewport({ ratio: 1 });
    await region(page, 'Member 010').getByRole('button', { name: 'Previous profile' }).click();
    await expect(region(page, 'Member 011')).toBeVisible();
    await expect(link(page, 'Member 011')).toBeInViewport({ ratio: 1 });
  });

  test('shows the profile of a link far down, and stays there', async ({ page }) => {
    await link(page, 'Member 030').click();
    await expect(region(page, 'Member 030')).toBeVisible();
    const address = page.url();
    // Another document, without a history of its own.
    const other = await page.context().newPage();
    await other.setViewportSize({ width: 1280, height: 900 });
    await other.goto(address);
    await expectNames(other, members(110, 11));
    await expect(region(other, 'Member 030')).toBeVisible();
    await expect(current(other)).toBeInViewport({ ratio: 1 });
    await other.getByRole('button', { name: 'Close profile' }).click();
    await expect(region(other, 'Member 030')).toBeHidden();
    await expect(link(other, 'Member 030')).toBeInViewport({ ratio: 1 });
  });

  test('does not move under a click on a row in sight, and starts at the top on another page', async ({
    page,
  }) => {
    await openBeside(page, 'Member 107');
    const row = await lowestInSight(page);
    const before = await top(link(page, row));
    await link(page, row).evaluate((element: HTMLElement) => element.click());
    await expect(region(page, row)).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await top(link(page, row))).toBeCloseTo(before ?? 0, 0);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(link(page, 'Member 010')).toBeVisible();
    await page.getByRole('button', { name: 'Previous page' }).click();
    await expectNames(page, members(110, 11));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

/** The name in the lowest row that no bar covers. */
function lowestInSight(page: Page): Promise<string> {
  return profileTable(page)
    .getByRole('link')
    .evaluateAll((links) => {
      const isClear = (name: Element) => {
        const row = name.closest('tr') ?? name;
        const { left } = name.getBoundingClientRect();
        const { top: start, bottom: end } = row.getBoundingClientRect();
        return [start + 1, end - 1].every((y) => row.contains(document.elementFromPoint(left + 1, y)));
      };
      return links.findLast(isClear)?.textContent ?? '';
    });
}

test('a key that is pressed as soon as the profile has the focus is not lost', async ({ page }) => {
  await page.evaluate(() => {
    const pressNext = () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['layer'] === 'drawer') queueMicrotask(pressNext);
    });
  });
  await link(page, 'Member 107').click();
  await expect(region(page, 'Member 106')).toBeVisible();
});

test('Escape in a notification closes that, and not the profile', async ({ page }) => {
  const drawer = await openBeside(page, 'Member 107');
  await pickGroups(page, 'Support');
  await drawer.getByRole('button', { name: 'Save' }).click();
  const saved = page.getByRole('dialog', { name: 'Saved groups for Member 107' });
  await expect(saved).toBeVisible();
  await press(page, 'F6', 'Tab');
  await expect(saved).toBeFocused();
  await press(page, 'Escape');
  await expect(saved).toBeHidden();
  await expect(drawer).toBeVisible();
  await press(page, 'Escape');
  await expect(drawer).toBeHidden();
});

test('unsaved picks ask, however the list is used to go on', async ({ page }) => {
  await openBeside(page, 'Member 107');
  await pickGroups(page, 'Support');
  const ways = [() => press(page, 'j'), () => link(page, 'Member 103').click(), () => press(page, 'Escape')];
  for (const goOn of ways) {
    await goOn();
    await expect(question(page)).toBeVisible();
    await question(page).getByRole('button', { name: 'Keep editing' }).click();
    await expect(question(page)).toBeHidden();
    await expect(region(page, 'Member 107')).toContainText('Will be assigned');
  }
  await link(page, 'Member 103').click();
  await question(page).getByRole('button', { name: 'Save and continue' }).click();
  await expect(region(page, 'Member 103')).toBeVisible();
  await expect(profileRow(page, 'Member 107')).toContainText('Support');
});

test('below 1280 px it is modal; a window that changes keeps the profile and its unsaved picks', async ({
  page,
}) => {
  await openBeside(page, 'Member 107');
  await pickGroups(page, 'Support');
  await page.setViewportSize({ width: 1279, height: 900 });
  const dialog = page.getByRole('dialog', { name: 'Member 107', exact: true });
  await expect(dialog).toContainText('Will be assigned');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(dialog).toBeHidden();
  await expect(region(page, 'Member 107')).toContainText('Will be assigned');
});

remoteTest('a filter set while n loads the next page stays', async ({ page, faults }) => {
  const drawer = await openBeside(page, 'Member 091');
  const gate = makeGate();
  faults.add({ path: /consumer-profile\?.*after=/, action: gate });
  await press(page, 'n');
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page).toHaveURL(/status=active/);
  const arrived = page.waitForResponse(/consumer-profile\?.*after=/);
  gate.open();
  await arrived;
  await page.getByLabel('Search name, email or ID').fill('member102');
  await expectNames(page, ['Member 102']);
  await expect(page).toHaveURL(/status=active/);
  await expect(drawer).toBeVisible();
});

remoteTest('the error of n ends with the profile it was pressed in', async ({ page, faults }) => {
  await openBeside(page, 'Member 091');
  faults.add({ path: /consumer-profile\?.*after=/, action: serviceError(500, 'internal_server_error') });
  await press(page, 'n');
  await expect(region(page, 'Member 091').getByText(/^Service error/)).toBeVisible();
  await link(page, 'Member 093').click();
  await expect(region(page, 'Member 093')).toBeVisible();
  await expect(page.getByText(/^Service error/)).toBeHidden();
});

test('a link to a profile has its room from the start, and Escape leads to the list', async ({ page }) => {
  await openBeside(page, 'Member 107');
  await page.reload();
  await expect(region(page, 'Member 107')).toBeVisible();
  await expectNames(page, members(110, 91));
  expect(await layoutShifts(page)).toEqual([]);
  await press(page, 'Escape');
  await expect(region(page, 'Member 107')).toBeHidden();
  await expect(link(page, 'Member 107')).toBeFocused();
});

test('a group opens beside the list of groups', async ({ page }) => {
  await page.goto('/portals/acme/groups');
  const groups = page.getByRole('table');
  await groups.getByRole('link', { name: 'Support' }).click();
  const drawer = page.getByRole('region', { name: 'Support', exact: true });
  await expect(drawer).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
  await groups.getByRole('link', { name: 'Design' }).click();
  await expect(page.getByRole('region', { name: 'Design', exact: true })).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Escape');
  await expect(page.getByRole('region', { name: 'Design', exact: true })).toBeHidden();
  await expect(page).toHaveURL(/\/groups$/);
});

test('a long list of groups stays where it was scrolled, and shows the group that was open', async ({
  page,
  api,
}) => {
  for (let number = 1; number <= 30; number++) {
    await api.createGroup({ portal_id: 'acme', name: `Team ${number}` });
  }
  await page.goto('/portals/acme/groups?limit=100');
  const links = page.getByRole('table').getByRole('link');
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  await expect(links.last()).not.toBeInViewport();
  const name = (await links.first().textContent()) ?? '';
  const lastName = (await links.last().textContent()) ?? '';
  await links.first().click();
  await expect(region(page, name)).toBeFocused();
  await press(page, 'd');
  await expect(links.first()).toBeFocused();
  await links.last().scrollIntoViewIfNeeded();
  const before = await top(links.last());
  await press(page, 'Escape');
  await expect(region(page, name)).toBeHidden();
  await expectAt(links.last(), before);

  await links.last().click();
  await expect(region(page, lastName)).toBeFocused();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(links.last()).not.toBeInViewport();
  await press(page, 'Escape');
  await expect(links.last()).toBeFocused();
  await expect(links.last()).toBeInViewport({ ratio: 1 });

  await links.last().click();
  await expect(region(page, lastName)).toBeVisible();
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 1280, height: 900 });
  await other.goto(page.url());
  await expect(other.getByRole('table').getByRole('link', { name: lastName, exact: true })).toBeInViewport({
    ratio: 1,
  });
});
