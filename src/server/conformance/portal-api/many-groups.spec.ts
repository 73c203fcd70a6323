import { afterAll, expect, test } from 'vitest';
import { createId } from '#server/db/create-id.ts';
import { groupSearchText } from '#server/db/search-text.ts';
import { openWholeServer } from '#server/test-support/open-whole-server.ts';
import { addPortal } from '#server/test-support/seed-data.ts';

const server = await openWholeServer();
afterAll(() => server.close());

const few = await addGroups('few', 40);
const many = await addGroups('many', 10_000);

async function addGroups(slug: string, count: number): Promise<string> {
  const portal_id = await addPortal(server.pool, slug);
  const rows = Array.from({ length: count }, (_, index) => {
    const group = {
      id: createId('group'),
      name: `Team ${index}`,
      description: `Office ${index % 7}`,
      sso_group_ids: [],
    };
    return { ...group, search_text: groupSearchText(group) };
  });
  await server.pool.query(
    `insert into groups (portal_id, id, name, description, search_text)
     select $1, id, name, description, search_text from json_to_recordset($2)
       as rows (id text, name text, description text, search_text text)`,
    [portal_id, JSON.stringify(rows)],
  );
  await server.pool.query('analyze groups');
  return portal_id;
}

/** In milliseconds, with room for a busy machine: about 6 are needed. */
const noticeable = 30;

/** The median time of a request, in milliseconds. */
async function time(path: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 21; run++) {
    const start = performance.now();
    const response = await server.request(path);
    expect(response.status).toBe(200);
    await response.text();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[10] ?? 0;
}

test.each([
  ['the first page', 'limit=50&order=desc'],
  ['archived ones', 'limit=50&status=archived'],
  ['a search with one hit', 'limit=50&search=team%2039'],
  ['a search with many hits', 'limit=50&search=office'],
  ['a search without a hit', 'limit=50&search=nothing%20here'],
])('nobody notices that %s is of 10,000 groups and not of 40', async (_, query) => {
  const ofFew = await time(`/api/portals/${few}/consumer-groups?${query}`);
  const ofMany = await time(`/api/portals/${many}/consumer-groups?${query}`);
  expect(ofMany - ofFew).toBeLessThan(noticeable);
});
