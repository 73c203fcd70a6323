import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import {
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
  unfoldSharedGroups,
} from '#e2e/support/profile-locators.ts';
import { expectSelected } from '#e2e/support/selection-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

/** The key of the search; where the page leaves it alone, Firefox opens a search of its own. */
const searchKey = testedBrowser === 'firefox' ? [] : ['/'];

function link(page: Page, name: string) {
  return profileTable(page).getByRole('link', { name, exact: true });
}

function search(page: Page) {
  return page.getByLabel('Search name, email or ID');
}

function keyList(page: Page) {
  return page.getByRole('dialog', { name: 'Keyboard shortcuts' });
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test.describe('in the list', () => {
  test('single keys work after a box or a segment was pressed, and arrows stay with the segments', async ({
    page,
  }) => {
    await page.getByRole('checkbox', { name: 'Select Member 109' }).check();
    await press(page, 'x');
    await expect(page.getByRole('checkbox', { name: 'Select Member 109' })).not.toBeChecked();
    await press(page, 'j');
    await expect(link(page, 'Member 108')).toBeFocused();
    await page.getByRole('radio', { name: 'Active' }).check();
    await press(page, 'ArrowRight');
    await expect(page.getByRole('radio', { name: 'Invited' })).toBeChecked();
    await press(page, 'ArrowDown');
    await expect(page.getByRole('radio', { name: 'All' })).toBeChecked();
    await press(page, '?');
    await expect(keyList(page)).toBeVisible();
  });

  test('/ goes to the search and selects what is there', async ({ page }) => {
    await press(page, '/');
    await expect(search(page)).toBeFocused();
    await expect(search(page)).toHaveValue('');
    await page.keyboard.type('member10');
    await expectNames(page, members(109, 100));
    await link(page, 'Member 109').focus();
    await press(page, '/');
    await page.keyboard.type('member09');
    await expectNames(page, members(99, 90));
  });

  for (const [down, up] of [
    ['j', 'k'],
    ['ArrowDown', 'ArrowUp'],
  ] as const) {
    test(`${down} and ${up} go from row to row, starting with the first`, async ({ page }) => {
      await press(page, down);
      await expect(link(page, 'Member 110')).toBeFocused();
      await press(page, up);
      await expect(link(page, 'Member 110')).toBeFocused();
      await press(page, down, down);
      await expect(link(page, 'Member 108')).toBeFocused();
      await press(page, up);
      await expect(link(page, 'Member 109')).toBeFocused();
      const outline = await link(page, 'Member 109').evaluate((row) => getComputedStyle(row).outlineStyle);
      expect(outline).not.toBe('none');
    });
  }

  test('the row is clear of the bars above and below', async ({ page }) => {
    await page.setViewportSize({ width: 1264, height: 420 });
    const isClear = (name: string) =>
      link(page, name).evaluate((element) => {
        const row = element.closest('tr')?.getBoundingClientRect();
        const bar = document.querySelector('thead th')?.getBoundingClientRect();
        const pager = document.querySelector('main nav')?.parentElement?.getBoundingClientRect();
        return Boolean(row && bar && pager && row.top >= bar.bottom && row.bottom <= pager.top);
      });
    for (const name of members(110, 91)) {
      await press(page, 'j');
      await expect(link(page, name)).toBeFocused();
      expect(await isClear(name), `${name}, going down`).toBe(true);
    }
    for (const name of members(92, 110)) {
      await press(page, 'k');
      await expect(link(page, name)).toBeFocused();
      expect(await isClear(name), `${name}, going up`).toBe(true);
    }
  });

  test('from within a row they go on from there', async ({ page }) => {
    await profileTable(page).getByRole('button', { name: 'Copy Consumer ID' }).nth(3).focus();
    await press(page, 'j');
    await expect(link(page, 'Member 106')).toBeFocused();
  });

  test(
    'Enter opens the row, Escape closes it and leads back to it',
    { tag: '@every-browser' },
    async ({ page }) => {
      await press(page, 'j', 'j', 'Enter');
      await expect(drawerNamed(page, 'Member 109')).toBeVisible();
      await press(page, 'Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(link(page, 'Member 109')).toBeFocused();
      await press(page, 'j');
      await expect(link(page, 'Member 108')).toBeFocused();
    },
  );

  test('g opens the group filter, also from far below', async ({ page }) => {
    await page.setViewportSize({ width: 1264, height: 420 });
    await link(page, 'Member 091').focus();
    await press(page, 'g');
    await expect(page.getByRole('option', { name: 'Engineering' })).toBeInViewport();
    await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Search groups' })).toHaveValue('');
    await press(page, 'Escape');
    await expect(page.getByRole('combobox', { name: 'Group: Any group' })).toBeFocused();
  });

  test('the drawer’s keys do nothing there, nor do these in the drawer', async ({ page }) => {
    await press(page, 'n', 'p', 'a');
    await expect(page.getByRole('dialog')).toBeHidden();
    await openDrawer(page, 'Member 110');
    await press(page, 'g', ...searchKey, 'j');
    await expect(drawerNamed(page, 'Member 110')).toBeFocused();
    await expect(page.getByRole('listbox')).toBeHidden();
  });
});

test.describe('in the drawer', () => {
  test('n and p go through the list, and the focus returns to the row last shown', async ({ page }) => {
    await openDrawer(page, 'Member 110');
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 109')).toBeFocused();
    await expect(drawerNamed(page, 'Member 109').getByText('member109@acme.example').first()).toBeVisible();
    await press(page, 'n', 'n', 'p');
    await expect(drawerNamed(page, 'Member 108')).toBeFocused();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(link(page, 'Member 108')).toBeFocused();
  });

  test('the row last shown is scrolled to, clear of the bars', async ({ page }) => {
    await page.setViewportSize({ width: 1264, height: 420 });
    await openDrawer(page, 'Member 110');
    for (const name of members(109, 95)) {
      await press(page, 'n');
      await expect(drawerNamed(page, name)).toBeVisible();
    }
    await press(page, 'Escape');
    await expect(link(page, 'Member 095')).toBeFocused();
    await link(page, 'Member 095').click({ trial: true, timeout: 2000 });
    await expect(link(page, 'Member 095')).toBeInViewport({ ratio: 1 });
  });

  test('n goes over the border of the page, p back, and closing shows the page reached', async ({ page }) => {
    const before = await page.evaluate(() => history.length);
    await openDrawer(page, 'Member 091');
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 090')).toBeFocused();
    await expect(page).toHaveURL(/after=/);
    await press(page, 'p');
    await expect(drawerNamed(page, 'Member 091')).toBeFocused();
    await expect(page).toHaveURL(/before=/);
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 090')).toBeFocused();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 089')).toBeFocused();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectNames(page, members(90, 71));
    await expect(link(page, 'Member 089')).toBeFocused();
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
  });

  test('Back closes to the list after any number of steps', async ({ page }) => {
    await openDrawer(page, 'Member 092');
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 091')).toBeVisible();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 090')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectNames(page, members(110, 91));
    await expect(link(page, 'Member 092')).toBeFocused();
  });

  test('keeps search and filters over the border', async ({ page }) => {
    await page.goto('/portals/acme?limit=20&search=member&status=active&order=asc');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
    await openDrawer(page, 'Member 026');
    await press(page, 'n');
    await expect(page).toHaveURL(/\/profiles\/.*search=member&status=active&order=asc&limit=20&after=/);
    await expect(drawerNamed(page, 'Member 027')).toBeVisible();
    await press(page, 'Escape');
    await expect(profileTable(page).getByRole('link').first()).toBeFocused();
  });

  test('at the ends nothing happens, it is said, and the buttons say why', async ({ page }) => {
    await openDrawer(page, 'Member 110');
    await press(page, 'p');
    await expect(page.getByRole('status').filter({ hasText: 'First profile in the list' })).toBeAttached();
    await expect(drawerNamed(page, 'Member 110')).toBeFocused();
    const previous = page.getByRole('button', { name: 'Previous profile' });
    await expect(previous).toHaveAccessibleDescription('First profile in the list');
    await page.goto('/portals/acme?order=asc&search=member');
    await expectNames(page, members(1, 50));
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(51, 100));
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(101, 110));
    await openDrawer(page, 'Member 109');
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 110')).toBeVisible();
    await press(page, 'n');
    await expect(page.getByRole('status').filter({ hasText: 'Last profile in the list' })).toBeAttached();
    await expect(drawerNamed(page, 'Member 110')).toBeFocused();
  });

  test('the buttons do the same, and keep the focus', async ({ page }) => {
    await openDrawer(page, 'Member 108');
    const previous = page.getByRole('button', { name: 'Previous profile' });
    await previous.hover();
    await expect(page.getByText('Previous profile', { exact: true })).toBeVisible();
    await previous.focus();
    await press(page, 'Enter');
    await expect(drawerNamed(page, 'Member 109')).toBeVisible();
    await expect(previous).toBeFocused();
    await press(page, 'Enter');
    await expect(drawerNamed(page, 'Member 110')).toBeVisible();
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await expect(previous).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next profile' }).click();
    await expect(drawerNamed(page, 'Member 109')).toBeVisible();
  });

  test('the focus is not lost with what held it', async ({ page }) => {
    await openDrawer(page, 'Member 107');
    await unfoldSharedGroups(page);
    await heldGroup(page, 'Personal Group for member107@acme.example')
      .getByRole('button', { name: /^Remove/ })
      .focus();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 106')).toBeFocused();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 105')).toBeFocused();
  });

  test('n with unsaved picks asks first', async ({ page }) => {
    await openDrawer(page, 'Member 100');
    await pickGroups(page, 'Support');
    const question = page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
    await press(page, 'n');
    await expect(question).toBeVisible();
    await press(page, 'n', 'p', 'a', '?');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(keyList(page)).toBeHidden();
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(question).toBeHidden();
    await expect(drawerNamed(page, 'Member 100')).toBeVisible();
    await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
    await press(page, 'n');
    await question.getByRole('button', { name: 'Discard changes' }).click();
    await expect(drawerNamed(page, 'Member 099')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
    await press(page, 'p');
    await expect(drawerNamed(page, 'Member 100')).toBeVisible();
    await expect(page.getByText('Will be assigned')).toBeHidden();
  });

  test('a profile opened by a link has its place in the list too', async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member050@' });
    const { pathname } = new URL(page.url());
    await page.goto(`${pathname}/profiles/${items[0]?.id}?limit=20`);
    await expect(drawerNamed(page, 'Member 050')).toBeVisible();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 049')).toBeVisible();
    await press(page, 'Escape');
    await expectNames(page, members(49, 30));
    await expect(link(page, 'Member 049')).toBeFocused();
  });

  test('a opens the groups to assign', async ({ page }) => {
    await openDrawer(page, 'Member 104');
    await press(page, 'a');
    await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
    await expect(page.getByRole('option', { name: 'Support' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Search groups' })).toHaveValue('');
  });
});

test('F6 goes to a notification before it is gone, as the list of keys says', async ({ page }) => {
  await press(page, 'j', 'x');
  await expectSelected(page, '1 profile selected');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, 'Escape');
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices).toContainText('1 profile no longer selected');
  await press(page, 'F6');
  await expect(notices).toBeFocused();
  await press(page, 'Tab', 'Tab');
  await expect(notices.getByRole('button', { name: 'Select again' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('checkbox', { name: 'Select Member 110' })).toBeChecked();
  await press(page, '?');
  await expect(keyList(page).getByRole('term').filter({ hasText: 'Go to notifications' })).toBeVisible();
});

test.describe('the list of keys', () => {
  test('opens by ? and by its button, over the drawer too', async ({ page }) => {
    await link(page, 'Member 109').focus();
    await press(page, '?');
    await expect(keyList(page)).toBeVisible();
    for (const words of ['Search', 'Next row', 'Next profile', 'Assign groups', 'Command palette']) {
      await expect(keyList(page).getByRole('term').filter({ hasText: words }).first()).toBeVisible();
    }
    await press(page, 'j', ...searchKey, 'g');
    await expect(keyList(page)).toBeFocused();
    await press(page, 'Escape');
    await expect(keyList(page)).toBeHidden();
    await expect(link(page, 'Member 109')).toBeFocused();

    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await expect(button).toHaveAttribute('aria-keyshortcuts', '?');
    await button.click();
    await keyList(page).getByRole('button', { name: 'Close' }).click();
    await expect(keyList(page)).toBeHidden();
    await expect(button).toBeFocused();

    await openDrawer(page, 'Member 109');
    await press(page, '?');
    await expect(keyList(page)).toBeFocused();
    await press(page, 'n', 'a');
    await keyList(page).getByText('In a profile').click();
    await expect(keyList(page)).toBeVisible();
    await press(page, 'Escape');
    await expect(keyList(page)).toBeHidden();
    await expect(drawerNamed(page, 'Member 109').locator(':focus')).toBeVisible();
    await press(page, 'n');
    await expect(drawerNamed(page, 'Member 108')).toBeVisible();
  });

  test('turns single keys off, for this browser and until it turns them on', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    const single = page.getByRole('switch', { name: 'Single-key shortcuts' });
    await press(page, '?');
    await expect(single).toBeChecked();
    await single.click();
    await expect(single).not.toBeChecked();
    await press(page, 'Escape');
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      await expectNames(page, members(110, 91));
      await press(page, '/', 'j', 'ArrowDown', 'g', '?');
      await expect(search(page)).not.toBeFocused();
      await expect(link(page, 'Member 110')).not.toBeFocused();
      await expect(page.getByRole('listbox')).toBeHidden();
      await expect(keyList(page)).toBeHidden();
      await expect(search(page)).not.toHaveAttribute('aria-keyshortcuts');
    }
    await openDrawer(page, 'Member 103');
    await press(page, 'n', 'a');
    await expect(drawerNamed(page, 'Member 103')).toBeFocused();
    await press(page, 'Escape');
    await button.click();
    await single.click();
    await press(page, 'Escape', 'j');
    await expect(link(page, 'Member 110')).toBeFocused();
  });

  for (const width of [320, 1440]) {
    test(`has no fault that axe knows, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await press(page, '?');
      await expect(keyList(page)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('switch').click();
      await expectAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);
    });
  }
});

test.describe('keys are left alone', () => {
  test('in fields', async ({ page }) => {
    await search(page).focus();
    await page.keyboard.type('/jg?');
    await expect(search(page)).toHaveValue('/jg?');
    await search(page).fill('');
    await expectNames(page, members(110, 91));
    const sizes = page.getByRole('combobox', { name: 'Profiles per page' });
    await sizes.focus();
    await press(page, 'j', 'k', 'g', '?', '/');
    await expect(sizes).toBeFocused();
    await expect(page.getByRole('dialog')).toBeHidden();
    await openDrawer(page, 'Member 110');
    await press(page, 'a');
    const groups = page.getByRole('combobox', { name: 'Search groups' });
    await expect(groups).toBeFocused();
    await page.keyboard.type('an?p');
    await expect(groups).toHaveValue('an?p');
    await expect(drawerNamed(page, 'Member 110')).toBeVisible();
  });

  test('where text can be edited in place', async ({ page }) => {
    await page.evaluate(() => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.setAttribute('aria-label', 'Editor');
      document.body.append(editor);
      editor.focus();
    });
    await page.keyboard.type('j/?');
    await expect(page.getByLabel('Editor')).toHaveText('j/?');
    await expect(page.getByLabel('Editor')).toBeFocused();
  });

  test('with a modifier', async ({ page }) => {
    await press(page, 'Control+j', 'Alt+j', 'Meta+j', 'Shift+j', 'Shift+ArrowDown', 'Control+/');
    await expect(link(page, 'Member 110')).not.toBeFocused();
    await expect(search(page)).not.toBeFocused();
    await press(page, 'j');
    await expect(link(page, 'Member 110')).toBeFocused();
  });

  test('while an input method composes', async ({ page }) => {
    const dispatch = (isComposing: boolean) =>
      page.evaluate((isComposing) => {
        const event = new KeyboardEvent('keydown', {
          key: 'j',
          isComposing,
          bubbles: true,
          cancelable: true,
        });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }, isComposing);
    expect(await dispatch(true)).toBe(false);
    await expect(link(page, 'Member 110')).not.toBeFocused();
    expect(await dispatch(false)).toBe(true);
    await expect(link(page, 'Member 110')).toBeFocused();
  });
});

test('Tab goes through header, filters, table and pager in that order', async ({ page }) => {
  await page.goto('/portals/acme?search=ada@acme');
  await expectNames(page, ['Ada Lovelace']);
  const order: string[] = [];
  const isDetail = (name: string) => /^More groups|Remove filter|Clear filters|ago$/.test(name);
  let isInPage = true;
  while (isInPage && order.length < 40) {
    await press(page, 'Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      return element.getAttribute('aria-label') ?? element.closest('label, a, button, time')?.textContent;
    });
    // A window without bars of its own continues with the first element.
    isInPage = typeof name === 'string' && name !== order[0];
    if (isInPage && name) order.push(name);
  }
  expect(order.filter((name) => !isDetail(name))).toEqual([
    'Skip to content',
    'Portal: Acme. Switch portal',
    'Profiles',
    'Groups',
    'Invites',
    'Jobs',
    'Audit log',
    'Search or jump to…',
    'Keyboard shortcuts',
    'Theme: System',
    'Search name, email or ID',
    'Clear search',
    'All',
    'Group: Any group',
    'Refine',
    'Views',
    'Add people',
    'Select',
    'Export',
    'Share',
    'Refresh',
    'Columns and density',
    'Select all profiles on this page',
    expect.stringContaining('Created'),
    'Select Ada Lovelace',
    'Ada Lovelace',
    expect.stringMatching(/Profiles per page$/),
    'First page',
    'Previous page',
    'Next page',
  ]);
});
