import { test } from '#e2e/support/fixtures.ts';
import { exportText, withoutPicker } from '#e2e/support/export-dialog.ts';
import { expectNames, members, openDrawer, pickGroups, profileRow } from '#e2e/support/profile-locators.ts';
import {
  groupIds,
  namesOf,
  openRefine,
  pickRefineGroups,
  refinedList,
  submitRefine,
} from '#e2e/support/refine-dialog.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';
import { expect, upstreamTests } from '#e2e/support/simulated-fixtures.ts';
import { stopClock } from '#e2e/support/stop-clock.ts';
import { openViews, saveView } from '#e2e/support/view-locators.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const day = 86_400_000;
const has = ({ groups }: ReceivedProfile, ...names: string[]) =>
  names.every((name) => groups?.some(({ group }) => group.name === name));
const hasVia = ({ groups }: ReceivedProfile, ...vias: string[]) =>
  Boolean(groups?.some(({ assigned_via }) => vias.includes(assigned_via)));
const isSince = (time: string, days: number) => Date.parse(time) >= Date.now() - days * day;

/** Links, and whom they have to show of the demo portal, or of acme. */
const links: [portal: string, link: string, matches: (profile: ReceivedProfile) => boolean][] = [
  ['demo', 'source=sso', (one) => hasVia(one, 'sso')],
  ['demo', 'source=manual', (one) => hasVia(one, 'manual')],
  ['demo', 'source=none', (one) => !hasVia(one, 'sso', 'manual')],
  ['demo', 'created=30', (one) => isSince(one.created_at, 30)],
  [
    'demo',
    'created=2025-01-01..2026-06-30',
    ({ created_at }) => isIn(created_at, '2025-01-01', '2026-07-01'),
  ],
  ['demo', 'updated=7', (one) => isSince(one.updated_at, 7)],
  ['acme', 'domain=ACME.example', ({ email }) => Boolean(email?.endsWith('@acme.example'))],
  ['acme', 'created=30&domain=elsewhere.example', () => false],
];

function isIn(time: string, from: string, before: string): boolean {
  return Date.parse(time) >= Date.parse(`${from}T00:00`) && Date.parse(time) < Date.parse(`${before}T00:00`);
}

const lists = (paths: readonly string[]) => paths.filter((path) => path.includes('/consumer-profile?'));

for (const [upstream, on] of upstreamTests) {
  on.describe(`in front of ${upstream}`, () => {
    on.beforeEach(({ page }) => page.addInitScript(withoutPicker));

    on(
      'a link shows whom it describes, and asks the service for nothing else',
      async ({ page, api, requests }) => {
        on.slow();
        for (const [portal, link, matches] of links) {
          const names = await namesOf(api, portal, matches);
          requests.clear();
          await page.goto(`/portals/${portal}?limit=100&${link}`);
          const count = names.length.toLocaleString('en');
          const found =
            names.length === 0 ? 'none match' : names.length === 1 ? '1 matches' : `${count} match`;
          await expect(refinedList(page)).toContainText(new RegExp(`profiles at \\d\\d:\\d\\d, ${found}`), {
            timeout: 60_000,
          });
          if (names.length > 0) await expectNames(page, names.slice(0, 100));
          else await expect(page.getByText('No matching profiles').first()).toBeVisible();
          expect(lists(requests.all).length).toBeGreaterThan(0);
          for (const path of lists(requests.all))
            expect(path).toMatch(/\?limit=100&order=desc(&after=\w+)?$/);
        }
      },
    );

    on('groups are picked, and what was read is not read again', async ({ page, api, requests }) => {
      await page.goto('/portals/acme?limit=100');
      await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
      requests.clear();
      const dialog = await openRefine(page);
      await expect(dialog).toContainText('Reads every page of the list.');
      await pickRefineGroups(page, 'Groups to have', 'Design', 'Research');
      await pickRefineGroups(page, 'Groups to have none of', 'Support');
      await submitRefine(page);
      await expectNames(
        page,
        await namesOf(api, 'acme', (one) => has(one, 'Design', 'Research') && !has(one, 'Support')),
      );
      await expect(refinedList(page)).toContainText(/120 profiles at \d\d:\d\d, 12 match/);
      const [design, research, support] = await groupIds(api, 'acme', 'Design', 'Research', 'Support');
      expect(page.url()).toContain(`in_all=${design},${research}&in_none=${support}`);
      expect(lists(requests.all)).toHaveLength(2);

      requests.clear();
      await openRefine(page);
      await expect(dialog).toContainText(/Uses the list as it was read at \d\d:\d\d\./);
      await dialog.getByRole('button', { name: 'Leave out Support' }).click();
      await pickRefineGroups(page, 'Groups to have one of', 'Beta testers', 'On call');
      await submitRefine(page);
      const either = (one: ReceivedProfile) => has(one, 'Beta testers') || has(one, 'On call');
      await expectNames(
        page,
        await namesOf(api, 'acme', (one) => has(one, 'Design', 'Research') && either(one)),
      );
      expect(lists(requests.all)).toEqual([]);
      const chips = page.getByRole('list', { name: 'Active filters' });
      await expect(chips).toContainText('In all of:Design, Research');
      await expect(chips).toContainText('In any of:Beta testers, On call');

      await chips.getByRole('button', { name: 'Remove filter In all of: Design, Research' }).click();
      await expectNames(page, await namesOf(api, 'acme', either));
      await expect(chips.getByRole('button', { name: /^Remove filter In any of/ })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
      await expect(refinedList(page)).toBeHidden();
      await expect(page.getByRole('search', { name: 'Search and filters' })).toBeFocused();
    });

    on('search, status and group still apply', async ({ page, api }) => {
      const [design] = await groupIds(api, 'acme', 'Design');
      await page.goto(`/portals/acme?search=member0&status=invited&consumer_group_id=${design}&created=7`);
      const names = await namesOf(
        api,
        'acme',
        (one) => one.name.startsWith('Member 0') && one.status === 'invited' && has(one, 'Design'),
      );
      expect(names.length).toBeGreaterThan(10);
      await expectNames(page, names);
    });

    on('the result is browsed, opened, ordered and reloaded as any list', async ({ page, api }) => {
      const [engineering] = await groupIds(api, 'acme', 'Engineering');
      const names = await namesOf(api, 'acme', (one) => has(one, 'Engineering'));
      await page.goto(`/portals/acme?limit=20&in_any=${engineering}`);
      await expectNames(page, names.slice(0, 20));
      await page.getByRole('button', { name: 'Next page' }).click();
      await expectNames(page, names.slice(20, 40));
      await openDrawer(page, names[39] ?? '');
      await page.getByRole('button', { name: 'Next profile' }).click();
      await expect(page.getByRole('dialog', { name: names[40] ?? '', exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Close profile' }).click();
      await page.reload();
      await expectNames(page, names.slice(40));
      await page.getByRole('button', { name: /Created/ }).click();
      await expectNames(page, names.toReversed().slice(0, 20));
    });

    on(
      'someone who no longer matches keeps the place until the list is read again',
      async ({ page, api }) => {
        const [support] = await groupIds(api, 'acme', 'Support');
        const names = await namesOf(api, 'acme', (one) => one.name >= 'Member 10' && !has(one, 'Support'));
        await page.goto(`/portals/acme?limit=20&in_none=${support}`);
        await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
        await openDrawer(page, 'Member 107');
        await pickGroups(page, 'Support');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Saved groups for Member 107')).toBeVisible();
        await page.getByRole('button', { name: 'Close profile' }).click();
        await expect(profileRow(page, 'Member 107')).toContainText('No longer matches');
        await refinedList(page).getByRole('button', { name: 'Read again' }).click();
        await expect(profileRow(page, 'Member 107')).toBeHidden();
        await expect(profileRow(page, 'Member 106')).toBeVisible();
        expect(names).toContain('Member 107');
      },
    );

    on('it is selected, exported and saved as a view', async ({ page, api, requests }) => {
      const [research] = await groupIds(api, 'acme', 'Research');
      const names = await namesOf(api, 'acme', (one) => has(one, 'Research'));
      await page.goto(`/portals/acme?limit=20&in_any=${research}&domain=acme.example`);
      await expectNames(page, names.slice(0, 20));
      await expect(refinedList(page)).toContainText(`${names.length} match`);
      requests.clear();
      const title = 'Select all matching profiles';
      await openSelectDialog(page, title, title);
      await expectSelected(page, `${names.length} profiles selected`);
      await expect(page.getByRole('region', { name: 'Selection' })).toContainText('In any of: Research');
      await page.getByRole('button', { name: 'Clear selection' }).click();
      const csv = await exportText(page, 'CSV');
      expect([...csv.matchAll(/@acme.example"/g)]).toHaveLength(names.length);
      expect(lists(requests.all)).toEqual([]);
      await page.keyboard.press('Escape');

      await saveView(page, 'Researchers');
      await page.goto('/portals/acme');
      await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
      const menu = await openViews(page);
      await menu.getByRole('link', { name: 'Researchers' }).click();
      await expect(refinedList(page)).toContainText(`${names.length} match`);
      await expectNames(page, names.slice(0, 20));
    });

    on('what was not read yet is read to select it', async ({ page, api }) => {
      const names = await namesOf(api, 'demo', (one) => hasVia(one, 'sso'));
      on.slow();
      await page.goto('/portals/demo?source=sso');
      const title = 'Select all matching profiles';
      await openSelectDialog(page, title, title);
      const selected = page.getByRole('main').getByText(`${names.length} profiles selected`).first();
      await expect(selected).toBeAttached({ timeout: 60_000 });
    });

    on('a link that means nothing is read as without', async ({ page, requests }) => {
      await page.goto(
        '/portals/acme?limit=20&created=14&updated=2026-02-30..&source=ldap&in_all=,&domain=%20',
      );
      await expect(page.getByRole('link', { name: 'Member 110' })).toBeVisible();
      await expect(refinedList(page)).toBeHidden();
      expect(lists(requests.all)).toHaveLength(1);
    });
  });
}

test('archived and unknown groups of a link stay what they are while others are picked', async ({
  page,
  api,
}) => {
  const { id } = await api.createGroup({ portal_id: 'acme', name: 'Class of 2021' });
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: id });
  await page.goto(`/portals/acme?in_none=${id},cgr_nothing`);
  const dialog = await openRefine(page);
  await pickRefineGroups(page, 'Groups to have none of', 'Design');
  const chips = dialog.getByRole('list', { name: 'In none of' }).getByRole('listitem');
  const names = ['Class of 2021 (archived)', 'Unknown group', 'Design'];
  await expect(chips).toHaveText(names);
  await submitRefine(page);
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
    `In none of:${names.join(', ')}`,
  );
});

test('a search that begins while the dialog is open is not undone by it', async ({ page }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await stopClock(page);
  await page.getByLabel('Search name, email or ID').fill('member00');
  const dialog = await openRefine(page);
  await page.clock.resume();
  await expect(page).toHaveURL(/search=member00/);
  await dialog.getByLabel('Email domain').fill('acme.example');
  await submitRefine(page);
  await expect(page).toHaveURL(/search=member00&domain=acme.example/);
  await expectNames(page, members(9, 1));
});
