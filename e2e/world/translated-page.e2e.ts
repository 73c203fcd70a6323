import type { Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { jobStrip, selectGroups, start } from '#e2e/support/bulk-jobs.ts';
import { openPalette, paletteInput } from '#e2e/support/palette-locators.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileRow,
  profileTable,
} from '#e2e/support/profile-locators.ts';
import { rowBox, selectionBar } from '#e2e/support/selection-locators.ts';
import { translated, translatePage } from '#e2e/support/translator.ts';

const browserTranslator = { keepsNodes: false, respectsMarks: true };

const cases = [
  { kind: 'Translated page', report: 'marmelab/react-admin#10756', translator: browserTranslator },
  {
    kind: 'Translated page, texts kept',
    report: 'xibosignage/xibo#3914',
    translator: { keepsNodes: true, respectsMarks: true },
  },
  {
    kind: 'Translated page, marks ignored',
    report: 'chunibyocola/sc-translator-crx#182',
    translator: { keepsNodes: false, respectsMarks: false },
  },
];

for (const { kind, report, translator } of cases) {
  test(`${kind}: everything works and shows the new values (${report})`, async ({ page }) => {
    // Names in the page, which only some translators leave alone.
    const named = (text: string) => (translator.respectsMarks ? text : translated(text));
    const shown = (name: string) => profileTable(page).getByText(named(name), { exact: true });
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    await translatePage(page, translator);

    await test.step('search and filter', async () => {
      await page.getByRole('textbox', { name: 'Search' }).fill('member07');
      await expect(profileTable(page).getByRole('link')).toHaveCount(10);
      await page.getByRole('radio', { name: 'Active' }).click();
      const chips = page.getByRole('list', { name: 'Active filters' });
      await expect(chips).toContainText('Active');
      await page.getByRole('textbox', { name: 'Search' }).fill('member 075');
      await expect(profileTable(page).getByRole('link')).toHaveCount(1);
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect(chips).toBeHidden();
      await expect(shown('Member 110')).toBeVisible();
    });

    await test.step('assign a group', async () => {
      await profileTable(page).getByRole('link', { name: 'Member 110' }).click();
      await pickGroups(page, 'Support', 'On call');
      await expect(page.getByText(translated('2 groups to assign'))).toBeVisible();
      await page.getByRole('button', { name: 'Remove Support' }).click();
      await expect(page.getByText(translated('1 group to assign'))).toBeVisible();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Saved groups for')).toBeVisible();
      await expect(page.getByRole('dialog').getByText(translated('Assigned manually')).first()).toBeVisible();
      await expect(page.getByRole('list', { name: 'Audit log' })).toContainText('On call');
      await page.getByRole('button', { name: 'Next profile' }).click();
      await expect(page.getByRole('dialog').getByRole('heading', { name: 'Member 109' })).toBeVisible();
      await closeDrawer(page);
    });

    await test.step('run a job', async () => {
      await rowBox(page, 'Member 110').check();
      await expect(selectionBar(page)).toContainText(translated('1 profile selected'));
      await rowBox(page, 'Member 108').click({ modifiers: ['Shift'] });
      await expect(selectionBar(page)).toContainText(translated('3 profiles selected'));
      await selectGroups(page, { assign: ['Research'] });
      await start(page);
      await expect(jobStrip(page)).toContainText('Done');
      await expect(jobStrip(page)).toContainText('3 of 3 profiles');
      await expect(jobStrip(page)).not.toContainText('Running');
      await jobStrip(page).getByRole('link', { name: 'Report' }).click();
      await expect(page.getByRole('list', { name: 'Profiles in this job' })).toContainText('assigned');
    });

    await test.step('use the palette and the audit log', async () => {
      await openPalette(page);
      await paletteInput(page).fill('audit');
      await paletteInput(page).fill('audit log');
      await expect(page.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('Enter');
      const entries = page.getByRole('table', { name: 'Audit entries' });
      await expect(entries).toContainText('Research');
      // Other tests may have left refused changes.
      await page.getByRole('radio', { name: 'Refused' }).click();
      await page.getByRole('textbox', { name: /Search people and groups/ }).fill('nobody');
      await expect(page.getByText(translated('No matching changes')).first()).toBeVisible();
      await page.getByRole('link', { name: 'Profiles' }).click();
      await expect(shown('Member 110')).toBeVisible();
    });
  });
}

/** Everything in a part of the page that a translator would translate, in one text. */
async function translatable(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluateAll((parts) =>
    parts
      .map((part) => {
        const copy = part.cloneNode(true) as Element;
        copy.querySelectorAll('[translate="no"]').forEach((marked) => marked.remove());
        return copy.textContent;
      })
      .join('\n'),
  );
}

test('User data on a translated page: stays as it is (TalismanSociety/talisman#1145)', async ({
  page,
  api,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme.example' });
  await page.goto('/portals/acme?limit=100&order=asc');
  await expect(profileRow(page, 'Ada Lovelace')).toBeVisible();
  await openDrawer(page, 'Ada Lovelace');
  await pickGroups(page, 'On call');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Ada Lovelace')).toBeVisible();
  await expect(heldGroup(page, 'On call')).toContainText('Assigned manually');
  const rest = await translatable(page, 'body');
  for (const text of ['Ada', 'ada@acme', 'Engineering', 'On call', items[0]?.id, items[0]?.consumer_id]) {
    expect(rest).not.toContain(text);
  }
  expect(rest).toContain('Assigned manually');
  expect(rest).toContain('Saved groups for');
  await expect(page.locator('html[translate="no"], body[translate="no"], .notranslate')).toHaveCount(0);
});
