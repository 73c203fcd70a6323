import { expect, test as base } from '#e2e/support/fixtures.ts';
import { openPalette, paletteInput, paletteOption } from '#e2e/support/palette-locators.ts';
import { productWithData } from '#e2e/support/prepared-database.ts';
import { expectNames, profileRow } from '#e2e/support/profile-locators.ts';
import { openDatabase } from '#server/testing.ts';

const kind = 'Look-alike signs';
/** What is typed finds and marks exactly one profile. */
const cases = [
  {
    kind,
    report: 'ericholsen/swdv691-write-ups-web-app#23',
    name: 'Liam O’Brien',
    search: "o'brien",
    marked: ['O’Brien'],
  },
  {
    kind,
    report: 'lcnetdev/marva-quartz#695',
    name: 'Anna‑Lena Voß',
    search: 'anna-lena voss',
    marked: ['Anna‑Lena', 'Voß'],
  },
  { kind, report: 'none found', name: 'Grace  Hopper', search: 'grace hopper', marked: ['Grace', 'Hopper'] },
  {
    kind,
    report: 'streetwriters/notesnook#9421',
    name: 'Alan\u00a0Turing',
    search: 'alan turing',
    marked: ['Alan', 'Turing'],
  },
  {
    kind,
    report: 'goauthentik/authentik#16017',
    name: 'Maya Edwards',
    search: 'edwards  maya',
    marked: ['Maya', 'Edwards'],
  },
  {
    kind,
    report: 'sillsdev/web-languageforge#1260',
    name: 'Ćhü Nguyễn',
    search: 'chu nguyen',
    marked: ['Ćhü', 'Nguyễn'],
  },
  {
    kind,
    report: 'none found',
    name: 'Love\u00adlace\u200b Byron',
    search: 'lovelace',
    marked: ['Love\u00adlace'],
  },
];

/** Profiles as release 0.1.0 wrote them: the search texts still have the signs of the names. */
async function addPeople(dataDir: string): Promise<void> {
  const { pool, close } = await openDatabase({ dataDir });
  const names = cases.map(({ name }) => name);
  await pool.query(`insert into portals (id, slug, name) values ('ptl_signs', 'signs', 'O’Hare  Signs')`);
  await pool.query(
    `insert into profiles (portal_id, id, name, email, email_key, consumer_id, personal_group_id, search_text)
     select 'ptl_signs', 'cpr_' || at, name, at || '@x.example', at || '@x.example', 'con_0ada' || at, 'cgr_' || at,
       text || E'\\n' || at || E'@x.example\\ncon_0ada' || at
     from unnest($1::text[], $2::text[]) with ordinality as person (name, text, at)`,
    [names, names.map((name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))],
  );
  await close();
}

const test = base.extend<{ url: string }>({
  url: productWithData(addPeople),
  baseURL: async ({ url }, provide) => provide(url),
});

test('search finds and marks names with look-alike signs, in lists and in the palette', async ({ page }) => {
  await page.goto('/portals/signs');
  const field = page.getByLabel('Search name, email or ID');
  for (const { name, search, marked } of cases) {
    await field.fill(search);
    await expect(profileRow(page, name).locator('mark'), name).toHaveText(marked);
    await expect(page.getByRole('table').getByRole('link'), name).toHaveCount(1);
  }
  await field.fill('ada');
  await expectNames(page, []);
  await field.fill('CON_0ADA5');
  await expect(profileRow(page, 'Maya Edwards').locator('mark')).toHaveText('con_0ada5');

  // There is no room for the column of emails here, so they are under the names.
  await page.setViewportSize({ width: 390, height: 800 });
  await field.fill('edwards 5@x');
  await expect(profileRow(page, 'Maya Edwards').locator('mark')).toHaveText(['Edwards', '5@x']);

  await openPalette(page);
  for (const { name, search, marked } of cases) {
    await paletteInput(page).fill(search);
    await expect(paletteOption(page, 'Profiles', name.slice(0, 3)).locator('mark'), name).toHaveText(marked);
  }
  await paletteInput(page).fill("signs o'hare");
  await expect(paletteOption(page, 'Go to portal', 'O’Hare').locator('mark')).toHaveText(['O’Hare', 'Signs']);
});
