import { escapeLiteral } from 'pg';
import sql, { Sql } from 'sql-template-tag';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { fill } from '#e2e/bench/api/filling/fill.ts';
import { listOperations } from '#e2e/bench/api/operations/list-operations.ts';
import { otherOperations } from '#e2e/bench/api/operations/other-operations.ts';
import { takeSample } from '#e2e/bench/api/operations/sample.ts';
import { searchOperations } from '#e2e/bench/api/operations/search-operations.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { createPortalApi, type Database, type Upstream } from '#server/testing.ts';

/** Enough for an index to be cheaper. The embedded database takes minutes to be filled with more. */
const profiles = inject('engine') === 'pglite' ? 30_000 : 100_000;
const large = ['profiles', 'profile_search', 'memberships', 'profile_sso_groups'];

let database: Database;
let api: Upstream;
beforeAll(async () => {
  database = await openTestDatabase();
  await fill(database.pool, profiles, () => {});
  api = createPortalApi({ pool: database.pool, keys: [{ key: 'key', scope: 'write' }] });
}, 900_000);
afterAll(() => database.close());

interface PlanLine {
  'QUERY PLAN': string;
}

/** The SQL statements of a request. */
async function statementsOf(path: string): Promise<Sql[]> {
  const query = vi.spyOn(database.pool, 'query');
  const headers = { authorization: 'Bearer key' };
  const response = await api(new Request(`http://api${path.replace(/^\/api/, '')}`, { headers }));
  const statements = query.mock.calls.map(([statement]: unknown[]) => statement);
  query.mockRestore();
  expect(response.status).toBe(200);
  return statements.map((statement) => {
    expect(statement).toBeInstanceOf(Sql);
    return statement as Sql;
  });
}

/** How a statement is run: a prepared one by a plan for any values. */
async function planOf(statement: Sql): Promise<string> {
  const rows = 'name' in statement ? await explainPrepared(statement) : await explain(statement);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

async function explain(statement: Sql): Promise<PlanLine[]> {
  const { rows } = await database.pool.query<PlanLine>(sql`explain ${statement}`);
  return rows;
}

async function explainPrepared({ text, values }: Sql): Promise<PlanLine[]> {
  const client = await database.pool.connect();
  try {
    await client.query(`set plan_cache_mode = force_generic_plan; prepare planned as ${text}`);
    const { rows } = await client.query<PlanLine>(
      `explain execute planned(${values.map((value) => escapeLiteral(String(value))).join(', ')})`,
    );
    return rows;
  } finally {
    // Its session ends.
    client.release(true);
  }
}

test(`with ${profiles} profiles no request reads a large table as a whole`, async () => {
  const sample = await takeSample(database.pool);
  const reads = [
    ...listOperations(sample),
    ...searchOperations(sample),
    ...otherOperations(sample).filter(({ kind }) => kind !== 'write'),
  ];
  const readWhole = new RegExp(`Seq Scan on (${large.join('|')})\\b`);
  const statements = new Map<string, number>();
  for (const { name, requests } of reads) {
    const path = requests[0]?.path ?? '';
    await statementsOf(path);
    const found = await statementsOf(path);
    statements.set(name, found.length);
    for (const statement of found) expect(await planOf(statement), name).not.toMatch(readWhole);
  }
  console.log('Statements of a request:', Object.fromEntries(statements));
  for (const { name, kind } of reads) {
    const most = kind === 'search' ? 4 : kind === 'groups' ? 2 : 1;
    expect(statements.get(name), name).toBeLessThanOrEqual(most);
  }
});

test('what is listed without a search is prepared', async () => {
  const sample = await takeSample(database.pool);
  for (const { name, requests } of listOperations(sample)) {
    const path = requests[0]?.path ?? '';
    await statementsOf(path);
    for (const statement of await statementsOf(path))
      expect(statement, name).toHaveProperty('name', expect.any(String));
  }
});

test('what such a plan looks like is known', async () => {
  expect(await planOf(sql`select from profiles where name = ${'Ann'}`)).toContain('Seq Scan on profiles');
});
