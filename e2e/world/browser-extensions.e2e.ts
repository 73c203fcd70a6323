import type { Locator, Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { openPalette, paletteInput } from '#e2e/support/palette-locators.ts';
import {
  closeDrawer,
  expectNames,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profile-locators.ts';

/** Fills a field as the script of a password manager does; afterwards, the page has seen what it will see. */
async function fillByScript(field: Locator, text: string): Promise<void> {
  await field.evaluate((input: HTMLInputElement, text) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    input.focus();
    input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    setValue?.call(input, text);
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
    input.blur();
  }, text);
}

const search = (page: Page) => page.getByRole('textbox', { name: 'Search' });

const fields = [
  {
    kind: 'Search of the list',
    report: 'craftcms/cms#19584',
    open: async (page: Page) => search(page),
  },
  {
    kind: 'Search of groups',
    report: 'bitwarden/clients#1469',
    open: async (page: Page) => {
      await page.getByRole('combobox', { name: /^Group:/ }).click();
      return page.getByRole('combobox', { name: 'Search groups' });
    },
  },
  {
    kind: 'Palette',
    report: 'launchdarkly/launchpad-ui#921',
    open: async (page: Page) => {
      await openPalette(page);
      return paletteInput(page);
    },
  },
  {
    kind: 'Name of a view',
    report: 'openstreetmap/iD#10508',
    open: async (page: Page) => {
      await page.getByRole('button', { name: 'Views' }).click();
      return page.getByRole('dialog', { name: 'Views' }).getByRole('textbox');
    },
  },
];

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('Fields: tell password managers not to fill them', async ({ page }) => {
  for (const { kind, report, open } of fields) {
    await test.step(`${kind} (${report})`, async () => {
      const field = await open(page);
      await expect(field).toHaveAttribute('autocomplete', 'off');
      await expect(field).toHaveAttribute('data-1p-ignore');
      await expect(field).toHaveAttribute('data-lpignore', 'true');
      await expect(field).toHaveAttribute('data-bwignore');
      await expect(field).toHaveAttribute('data-form-type', 'other');
      await page.keyboard.press('Escape');
    });
  }
});

test('A password manager that fills the search: filters nothing (craftcms/cms#19584)', async ({ page }) => {
  await page.clock.install();
  await fillByScript(search(page), 'admin@acme.example');
  await page.clock.runFor(1000);
  await expect(search(page)).toHaveValue('');
  await expect(page).toHaveURL(/\?limit=20$/);
  await expectNames(page, members(110, 91));
});

test('A script that helps to type: may fill a field that is used', async ({ page }) => {
  await search(page).pressSequentially('m');
  await fillByScript(search(page), 'member 101');
  await expectNames(page, ['Member 101']);
});

/** Does to the page what Grammarly, Dark Reader and LastPass do: attributes and nodes, also next to our own. */
function decorate() {
  const { documentElement: html, body } = document;
  html.dataset['darkreaderMode'] = 'dynamic';
  html.style.setProperty('--darkreader-neutral-text', '#fff');
  body.setAttribute('data-new-gr-c-s-check-loaded', '14.1');
  body.setAttribute('data-gr-ext-installed', '');
  html.append(document.createElement('grammarly-desktop-integration'));
  body.prepend(document.createElement('loom-container'));
  document.head.prepend(document.createElement('meta'));
  const decorateFields = () => {
    for (const field of document.querySelectorAll<HTMLElement>(
      'input:not([data-lastpass]), button:not([data-lastpass])',
    )) {
      field.setAttribute('data-lastpass', '');
      field.style.setProperty('--darkreader-inline-color', '#fff');
      field.before(document.createElement('grammarly-extension'));
      field.after(document.createElement('lastpass-icon'));
    }
  };
  new MutationObserver(decorateFields).observe(body, { childList: true, subtree: true });
  decorateFields();
}

test('Foreign nodes and attributes: break nothing (jinjor/elm-break-dom#12)', async ({ page }) => {
  await page.evaluate(decorate);
  await search(page).fill('member07');
  await expect(profileTable(page).getByRole('link')).toHaveCount(10);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expectNames(page, members(110, 91));
  await openDrawer(page, 'Member 109');
  await pickGroups(page, 'On call');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved groups for Member 109')).toBeVisible();
  await closeDrawer(page);
  await openPalette(page);
  await paletteInput(page).fill('jobs');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'Jobs', exact: true })).toBeVisible();
});
