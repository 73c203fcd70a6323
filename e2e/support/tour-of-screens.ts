import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { expectDone, expectReportDone } from '#e2e/bulk/job-fixtures.ts';
import { changeDialog, jobStrip, selectGroups, selectPage, start } from '#e2e/support/bulk-jobs.ts';
import { exportDialog, exportText, withoutPicker } from '#e2e/support/export-dialog.ts';
import { openPalette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';

/** Goes to a screen from the one before, and waits until it is complete. What it returns is compared with it. */
type Step = (page: Page, url: string) => Promise<string | void>;

const search = (page: Page) => page.getByLabel('Search name, email or ID');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const groupHistory = (page: Page) => page.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
const newest = members(110, 91);

/** Fills the form of someone new, and waits for what it says of them. */
async function fillPerson(page: Page, name: string, email: string): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Email').fill(email);
}

/** Whatever a person does on the page, in the portal `acme` and then in another one. Each call of the page is in it. */
export const tour: Record<string, Step> = {
  'the list': async (page, url) => {
    await page.addInitScript(withoutPicker);
    await page.goto(`${url}/portals/acme?limit=20`);
    await expectNames(page, newest);
  },
  'the next page': async (page) => {
    await button(page, 'Next page').click();
    await expectNames(page, members(90, 71));
  },
  'the previous page': async (page) => {
    await button(page, 'Previous page').click();
    await expectNames(page, newest);
  },
  'the oldest first': async (page) => {
    await page.getByRole('button', { name: /Created/ }).click();
    await expect(profileTable(page).getByRole('link').first()).toHaveText('Ada Lovelace');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  },
  'those who are invited': async (page) => {
    await page.getByRole('radio', { name: 'Invited' }).check();
    await expect(profileTable(page).getByRole('link').first()).toHaveText("Renée O'Connor");
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  },
  'the picker of a group': async (page) => {
    await page.getByRole('combobox', { name: 'Group: Any group' }).click();
    await page.getByRole('combobox', { name: 'Search groups' }).fill('engineering');
    const options = page.getByRole('listbox', { name: 'Group' }).getByRole('option');
    await expect(options).toHaveText([/^Engineering/]);
  },
  'the members of a group': async (page) => {
    await page.getByRole('option', { name: 'Engineering' }).click();
    await page.getByRole('radio', { name: 'Active' }).check();
    await expect(profileTable(page).getByRole('link').first()).toHaveText('Ada Lovelace');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  },
  'a link to them': async (page) => {
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Group: Engineering' })).toBeVisible();
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  },
  'a search': async (page) => {
    await search(page).fill('lovelace');
    await expectNames(page, ['Ada Lovelace']);
  },
  'a profile': async (page) => {
    const drawer = await openDrawer(page, 'Ada Lovelace');
    await expect(drawer.getByText('No changes yet')).toBeVisible();
  },
  'changes that are not saved': async (page) => {
    await pickGroups(page, 'Support', 'Research');
    await expect(heldGroup(page, 'Research')).toContainText('Will be removed');
  },
  'changes that are saved': async (page) => {
    await button(page, 'Save').click();
    await expect(page.getByText('Saved groups for Ada Lovelace')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Audit log' }).getByRole('listitem')).toHaveCount(2);
    // The names of the groups come after their IDs.
    await expect(page.getByRole('list', { name: 'Audit log' })).toContainText(
      /Removed Research.*Assigned Support/,
    );
  },
  'changes that are undone': async (page) => {
    await button(page, 'Undo').click();
    await expect(page.getByText('Restored groups for Ada Lovelace')).toBeVisible();
    await expect(heldGroup(page, 'Research')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Audit log' }).getByRole('listitem')).toHaveCount(4);
  },
  'the audit log': async (page) => {
    await closeDrawer(page);
    await page.getByRole('link', { name: 'Audit log' }).click();
    await expect(page.getByRole('table', { name: 'Audit entries' }).getByRole('row')).toHaveCount(4 + 1);
  },
  'the groups': async (page) => {
    await page.getByRole('link', { name: 'Groups' }).click();
    await expect(page.getByRole('table', { name: 'Groups' }).getByRole('row')).toHaveCount(8 + 1);
  },
  'a group that is made': async (page) => {
    await button(page, 'New group').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Night shift');
    await button(page, 'Create group').click();
    await expect(groupHistory(page)).toHaveCount(1);
  },
  'a group that is renamed': async (page) => {
    await button(page, 'Edit').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Late shift');
    await button(page, 'Save').click();
    await expect(page.getByRole('dialog', { name: 'Late shift', exact: true })).toBeVisible();
    await expect(groupHistory(page)).toHaveCount(2);
  },
  'a group that is archived': async (page) => {
    await button(page, 'Archive').click();
    await button(page, 'Archive group').click();
    await expect(page.getByText('This group is archived')).toBeVisible();
    await expect(groupHistory(page)).toHaveCount(3);
    await button(page, 'Close group').click();
  },
  'the palette': async (page) => {
    await openPalette(page);
    await paletteInput(page).fill('garcía');
    await expect(paletteOption(page, 'Profiles', 'José García')).toBeVisible();
  },
  'what a pasted list finds': async (page, url) => {
    await page.keyboard.press('Escape');
    await page.goto(`${url}/portals/acme?limit=20`);
    await expectNames(page, newest);
    const dialog = await openSelectDialog(page, 'Select from a list…', 'Select from a list');
    const entries = ['member110@acme.example', 'nobody@acme.example', 'cpr_00000000'];
    await dialog.getByRole('textbox', { name: 'Emails or IDs' }).fill(entries.join('\n'));
    await dialog.getByRole('button', { name: 'Look up' }).click();
    await expect(dialog.getByText('1 found, 2 not found').first()).toBeVisible();
  },
  'a selection of all': async (page) => {
    await button(page, 'Select 1 profile').click();
    await expectSelected(page, '1 profile selected');
    const dialog = await openSelectDialog(page, 'Select all profiles', 'Select all profiles');
    await expect(dialog).toBeHidden();
    await expectSelected(page, '120 profiles selected');
  },
  'an export': async (page) => {
    await button(page, 'Clear selection').click();
    const text = await exportText(page, 'CSV');
    await expect(exportDialog(page).getByText('Exported 120 profiles.').first()).toBeVisible();
    return text;
  },
  'the preview of a job': async (page) => {
    await page.keyboard.press('Escape');
    await selectPage(page);
    const dialog = await selectGroups(page, { assign: ['On call'], remove: ['Design'] });
    // What is announced follows what is shown.
    await expect(dialog.getByRole('status')).toHaveText('20 of 20 profiles will change.');
  },
  'a job': async (page) => {
    await start(page);
    await expect(changeDialog(page)).toBeHidden();
    await expectDone(page);
    await expectNames(page, newest);
  },
  'its report': async (page) => {
    await jobStrip(page).getByRole('link', { name: 'Report' }).click();
    await expect(page.getByRole('list', { name: 'Profiles in this job' })).toContainText('Member 110');
  },
  'the report of its undo': async (page) => {
    await button(page, 'Undo').click();
    await button(page, 'Undo changes').click();
    await expect(page.getByRole('heading', { name: /^Undo: / })).toBeVisible();
    await expectReportDone(page);
    await expect(page.getByRole('list', { name: 'Profiles in this job' })).toContainText('On call: removed');
  },
  'the switcher of portals': async (page) => {
    await page.getByRole('combobox', { name: /Portal: Acme/ }).click();
    await expect(page.getByRole('option', { name: 'Harbour Studio' })).toBeVisible();
  },
  'another portal': async (page) => {
    await page.getByRole('option', { name: 'Harbour Studio' }).click();
    await page.getByRole('link', { name: 'Profiles', exact: true }).click();
    await expect(profileTable(page).getByRole('row')).toHaveCount(7 + 1);
  },
  'someone who is added': async (page) => {
    await button(page, 'Add people').click();
    await button(page, 'Add without inviting…').click();
    await fillPerson(page, 'Zoe Added', 'zoe.added@example.com');
    await button(page, 'Add').click();
    await expect(profileTable(page).getByRole('row')).toHaveCount(8 + 1);
  },
  'someone who is invited': async (page) => {
    await button(page, 'Add people').click();
    await button(page, 'Invite someone…').click();
    await fillPerson(page, 'Yan Invited', 'yan.invited@example.com');
    await button(page, 'Invite').click();
    await expect(profileTable(page).getByRole('row')).toHaveCount(9 + 1);
  },
  'the invites': async (page) => {
    await page.getByRole('link', { name: 'Invites' }).click();
    await expect(page.getByRole('table', { name: 'Invites' }).locator('tbody')).toContainText('Yan Invited');
  },
  // Only a newer service has it; what an older one answers is said.
  'a profile that is deleted': async (page) => {
    await page.getByRole('link', { name: 'Profiles', exact: true }).click();
    await profileTable(page).getByRole('link', { name: 'Zoe Added' }).click();
    await button(page, 'Delete profile…').click();
    await page.getByLabel('Type their email to confirm').fill('zoe.added@example.com');
    await button(page, 'Delete profile').click();
    const refusal = page.getByRole('alert').getByText('This service can’t delete profiles.');
    await expect(page.getByText('Zoe Added deleted').or(refusal).first()).toBeVisible();
    return 'asked';
  },
};
