import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import {
  checkTable,
  expectImported,
  openImport,
  previewRows,
  selectFile,
  startImport,
} from '#e2e/support/import-locators.ts';
import type { ReportLine } from '#e2e/support/job-report.ts';

const dana = { name: 'Dana Invited', email: 'dana.invited@example.com' };

/** Everyone whom a table can name: new, there, invited, without a name, no person at all, and one twice. */
async function tableOf(there: string, suffix: string): Promise<string> {
  return [
    'E-Mail;Full name;Groups;Phone',
    `new.person@example.com;Someone Else;Imported ${suffix};1`,
    `${there};Another Name;Imported ${suffix};2`,
    `${dana.email};Dana Renamed;;3`,
    'nameless@example.com;;;4',
    'not an address;Nobody;;5',
    'NEW.PERSON@example.com;New Person;Second ${suffix};6'.replace('${suffix}', suffix),
  ].join('\n');
}

for (const it of [test, remoteTest]) {
  const isRemote = it === remoteTest;
  it.describe(isRemote ? 'in front of a service' : 'with the embedded API', () => {
    const suffix = isRemote ? 'there' : 'here';
    let restore: () => Promise<void>;
    it.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
    it.afterEach(() => restore());

    it('who is stored with a typographic apostrophe is found', async ({ page, api }) => {
      await api.createProfile({ portal_id, name: 'Pat', email: 'pat.o’neil@example.com' });
      await api.createProfile({ portal_id, name: 'Bea', email: 'bea.o’brien@example.com' });
      await checkTable(
        page,
        portal_id,
        "email,name\npat.o'neil@example.com,Pat\nbea.o’brien@example.com,Bea\n",
      );
      await expect(page.getByText('2 people looked up').first()).toBeVisible();
      await expect(previewRows(page).filter({ hasText: 'Already a member' })).toHaveCount(2);
    });

    it('a file is checked row by row, then imported, with a report and an undo', async ({ page, api }) => {
      await api.createInvite({ portal_id, ...dana });
      const member = (await peopleOf(api)).find(({ status }) => status === 'active');
      const table = await tableOf(member?.email ?? '', suffix);
      await openImport(page, portal_id);
      await expectAccessible(page);
      await selectFile(page, 'people.csv', table);

      const meaning = (column: string) => page.getByRole('combobox', { name: `Import column ${column} as` });
      await expect(meaning('E-Mail')).toHaveValue('email');
      await expect(meaning('Full name')).toHaveValue('name');
      await expect(meaning('Groups')).toHaveValue('groups');
      await expect(meaning('Phone')).toHaveValue('none');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Check rows' }).click();

      const row = (name: string) => previewRows(page).filter({ hasText: name });
      await expect(row('New Person')).toContainText('Will be invited');
      await expect(row('New Person')).toContainText(`Create “Imported ${suffix}”, “Second ${suffix}”`);
      await expect(row('New Person')).toContainText('Lines 2, 7');
      await expect(row(member?.email ?? '')).toContainText('Already a member');
      await expect(row(dana.email)).toContainText('Already invited');
      await expect(row('nameless@example.com')).toContainText('name is missing');
      await expect(row('not an address')).toContainText('contains a space');
      await expect(
        page.getByText(isRemote ? /emails each of them a link/ : /No email is sent/),
      ).toBeVisible();
      await expect(page.getByText('1 person will be invited.')).toBeVisible();
      await expect(page.getByText('2 groups will be created')).toBeVisible();
      await expect(page.getByText('2 rows can’t be imported.')).toBeVisible();
      await expectAccessible(page);

      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download 2 rows to correct' }).click();
      const refused = await readFile(await (await downloading).path(), 'utf8');
      expect(parse(refused, { bom: true, columns: true })).toMatchObject([
        { line: '5', email: 'nameless@example.com', reason: expect.stringContaining('name is missing') },
        { line: '6', email: 'not an address', reason: expect.stringContaining('space') },
      ]);

      await startImport(page, 2);
      await expectImported(page);
      const report = page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem');
      await expect(report.filter({ hasText: 'New Person' })).toContainText('invited');
      await expectAccessible(page);
      const csv = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download CSV' }).click();
      const lines = parse<ReportLine>(await readFile(await (await csv).path(), 'utf8'), {
        bom: true,
        columns: true,
      });
      expect(lines.map(({ direction, result }) => `${direction} ${result}`)).toEqual([
        'invite invited',
        'assign assigned',
        'assign assigned',
        'assign assigned',
      ]);

      const people = await peopleOf(api);
      const groupsOf = (email: string | null | undefined) =>
        people
          .find((one) => one.email === email)
          ?.groups?.filter(({ assigned_via }) => assigned_via === 'manual')
          .map(({ group }) => group.name);
      expect(people.find(({ email }) => email === 'new.person@example.com')).toMatchObject({
        name: 'New Person',
        status: 'invited',
      });
      expect(groupsOf('new.person@example.com')).toEqual([`Imported ${suffix}`, `Second ${suffix}`]);
      expect(groupsOf(member?.email)).toContain(`Imported ${suffix}`);
      expect(people.find(({ email }) => email === dana.email)?.name).toBe(dana.name);

      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(page.getByText(/People it invited or added stay/)).toBeVisible();
      await page.getByRole('button', { name: 'Undo changes' }).click();
      await expect(page.getByRole('heading', { name: 'Undo: Import “people.csv”' })).toBeVisible();
      await expectImported(page);
      const after = await peopleOf(api);
      expect(
        after.find(({ email }) => email === 'new.person@example.com')?.groups?.map(({ group }) => group.name),
      ).not.toContain(`Imported ${suffix}`);
    });

    it('people are added without inviting, and those invited already get the name of the file', async ({
      page,
      api,
    }) => {
      await api.createInvite({ portal_id, ...dana });
      await checkTable(page, portal_id, `email,name\nada@example.com,Ada\n${dana.email},Dana Renamed\n`);
      const invited = previewRows(page).filter({ hasText: dana.email });
      const namesStay = page.getByText(/^Names of existing people don’t change/);
      await expect(invited).toContainText('Dana Invited');
      await expect(invited).not.toContainText('Dana Renamed');
      await expect(namesStay).toBeVisible();
      await page.getByLabel('Invite 1 person again who is already invited').check();
      await expect(invited).toContainText('Dana Renamed');
      await expect(invited).toContainText('Name changes from “Dana Invited”');
      await expect(namesStay).toBeHidden();
      await page.getByRole('radio', { name: 'Add without inviting' }).check();
      await expect(previewRows(page).filter({ hasText: 'ada@example.com' })).toContainText('Will be added');
      await expect(page.getByLabel('Change the names of 1 person who is already invited')).toBeChecked();
      await expect(invited).toContainText('gets this name');
      await startImport(page, 2);
      await expectImported(page);
      const people = await peopleOf(api);
      expect(people.find(({ email }) => email === 'ada@example.com')).toMatchObject({ status: 'active' });
      expect(people.find(({ email }) => email === dana.email)).toMatchObject({
        name: 'Dana Renamed',
        status: 'invited',
      });
    });
  });
}
