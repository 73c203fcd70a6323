import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import type { Api } from '#e2e/support/group-members.ts';
import { makeGate } from '#e2e/support/gate.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  profileRow,
} from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';

const portal_id = 'acme';
const quirks = [
  { skipsRows: true, forgetsDeleted: true },
  { skipsRows: false, forgetsDeleted: false },
];
const pageButton = (page: Page, name: string) => page.getByRole('button', { name: `${name} page` }).first();
const turn = (page: Page, name: 'First' | 'Next' | 'Previous') => pageButton(page, name).click();
const emptyPage = (page: Page) => page.getByText('Nothing on this page');

/** Those of Engineering: every second member. */
const engineers = (from: number, to: number) => members(from, to).filter((_, index) => index % 2 === 0);

async function engineering(api: Api) {
  const { items } = await api.listGroups({ portal_id, search: 'Engineering' });
  const consumer_group_id = items[0]?.id ?? '';
  const list = await api.listProfiles({ portal_id, consumer_group_id, order: 'desc', limit: 100 });
  const byName = (name: string) => list.items.find((one) => one.name === name)?.id ?? '';
  return {
    url: `/portals/acme?consumer_group_id=${consumer_group_id}&limit=20`,
    list: list.items,
    id: byName,
    remove: (name: string) =>
      api.unassignGroups({
        portal_id,
        consumer_profile_id: byName(name),
        group_ids: [consumer_group_id],
      }),
  };
}

async function removeInDrawer(page: Page, name: string): Promise<void> {
  await heldGroup(page, 'Engineering').getByRole('button', { name: 'Remove Engineering' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`Saved groups for ${name}`)).toBeVisible();
}

for (const quirk of quirks) {
  test.describe(JSON.stringify(quirk), () => {
    test.beforeEach(({ settings }) => {
      Object.assign(settings, quirk);
    });

    test('pages of a group show all who stay in it, whoever removes others', async ({
      page,
      api,
      requests,
    }) => {
      const group = await engineering(api);
      await page.goto(group.url);
      await expectNames(page, engineers(109, 71));
      await turn(page, 'Next');
      await expectNames(page, engineers(69, 31));
      await turn(page, 'Next');
      await expect(profileRow(page, 'Member 029')).toBeVisible();

      // Someone else removes the profile beside which the previous page starts, and its link outlives that.
      await group.remove('Member 029');
      await turn(page, 'Previous');
      await expectNames(page, engineers(69, 31));
      await page.mouse.move(0, 0);
      requests.clear();
      await page.reload();
      await expectNames(page, engineers(69, 31));
      await expect(page).toHaveURL(/before=/);
      // While the pointer was on the button, the page before may have been read ahead, and arrive only now.
      const readAhead = `after=${group.id('Member 069')}`;
      const lists = requests.all.filter((request) => request.includes('limit=20'));
      expect(lists.filter((request) => !request.includes(readAhead))).toEqual([
        expect.stringMatching(/order=asc&after=/),
      ]);
      const last = group.list.slice(41).map((one) => one.name);
      await turn(page, 'Next');
      await expectNames(page, last);

      await openDrawer(page, 'Member 027');
      await removeInDrawer(page, 'Member 027');
      await closeDrawer(page);
      await expect(profileRow(page, 'Member 027')).toContainText('No longer matches');
      requests.clear();
      await turn(page, 'Previous');
      await expectNames(page, engineers(69, 31));
      // The page starts beside a profile that has stayed.
      const beside = requests.all.find((request) => /limit=20&order=asc&after=/.test(request));
      expect(beside).toContain(`after=${group.id('Member 025')}`);
      await turn(page, 'Previous');
      await expectNames(page, engineers(109, 71));
      await expect(pageButton(page, 'Previous')).toHaveAttribute('aria-disabled', 'true');
    });

    test('the drawer steps over the edge of a page from a profile that has left', async ({ page, api }) => {
      const group = await engineering(api);
      await page.goto(group.url);
      await turn(page, 'Next');
      await expectNames(page, engineers(69, 31));
      await turn(page, 'Next');
      await openDrawer(page, 'Member 029');
      await removeInDrawer(page, 'Member 029');
      await page.keyboard.press('p');
      await expect(drawerNamed(page, 'Member 031')).toBeVisible();
      await removeInDrawer(page, 'Member 031');
      await page.keyboard.press('n');
      await expect(drawerNamed(page, 'Member 027')).toBeVisible();
    });

    test('a link to a page beside a profile that has left knows whether more precede', async ({
      page,
      api,
    }) => {
      const group = await engineering(api);
      await group.remove('Member 109');
      await group.remove('Member 089');
      await page.goto(`${group.url}&after=${group.id('Member 109')}`);
      await expectNames(
        page,
        engineers(107, 67).filter((name) => name !== 'Member 089'),
      );
      await expect(pageButton(page, 'Previous')).toHaveAttribute('aria-disabled', 'true');
      await page.goto(`${group.url}&after=${group.id('Member 089')}`);
      await expectNames(page, engineers(87, 49));
      await turn(page, 'Previous');
      await expectNames(page, engineers(107, 91));
      await expect(pageButton(page, 'Next')).not.toHaveAttribute('aria-disabled');
    });

    test('an empty page leads back to the last one, or to the first', async ({ page, api }) => {
      const group = await engineering(api);
      const last = group.list.at(-1);
      await page.goto(`${group.url}&after=${last?.id}`);
      await expect(emptyPage(page)).toBeVisible();
      await turn(page, 'Previous');
      await expectNames(
        page,
        group.list.slice(-20).map((one) => one.name),
      );
      await expect(pageButton(page, 'Next')).toHaveAttribute('aria-disabled', 'true');
      await page.goto(`${group.url}&before=${group.list[0]?.id}`);
      await expect(emptyPage(page)).toBeVisible();
      await turn(page, 'Next');
      await expectNames(page, engineers(109, 71));
      await expect(page).toHaveURL(/limit=20$/);
    });

    test('a profile that was deleted loses neither the next page nor the rest of a selection', async ({
      page,
      api,
      faults,
    }) => {
      const passing = Array.from({ length: 73 }, (_, index) => `Passing ${index}`);
      await Promise.all(
        passing.map((name) =>
          api.createInvite({ portal_id, name, email: `${name.replace(' ', '')}@acme.example` }),
        ),
      );
      const invited = { portal_id, status: ['invited' as const], limit: 100 };
      const { items } = await api.listProfiles({ ...invited, order: 'desc' });
      // Newest first. The list has 102 profiles, so that a read of all has to continue beside the third.
      const crowd = items.filter(({ name }) => name.startsWith('Passing'));
      const remove = (index: number) =>
        page.request.delete(`/api/portals/${portal_id}/consumer-profile/${crowd[index]?.id}`);
      const names = (from: number, to: number) => crowd.slice(from, to).map((one) => one.name);
      try {
        await page.goto('/portals/acme?status=invited&limit=20');
        await expectNames(page, names(0, 20));
        await remove(19);
        await turn(page, 'Next');
        await expectNames(page, names(20, 40));
        await turn(page, 'Previous');
        await expectNames(page, names(0, 19));

        const gate = makeGate();
        faults.add({ path: /limit=100.*after=/, times: 1, action: gate });
        const title = 'Select all matching profiles';
        const dialog = await openSelectDialog(page, title, title);
        await expect(dialog.getByText('100 profiles').first()).toBeVisible();
        await remove(1);
        gate.open();
        await expectSelected(page, '101 profiles selected');
      } finally {
        const rest = await Promise.allSettled(
          crowd.map(({ id }) => api.deleteProfile({ portal_id, consumer_profile_id: id })),
        );
        expect(rest.filter(({ status }) => status === 'rejected')).toHaveLength(2);
      }
    });
  });
}
