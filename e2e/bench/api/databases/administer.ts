import { Client } from 'pg';

/** Runs each statement on its own, outside a transaction, as `create database` requires. */
export async function administer(server: string, ...statements: string[]): Promise<void> {
  await withClient(server, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** The URL of another database on the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The names of a server's databases that start with a prefix. */
export function databaseNames(server: string, prefix: string): Promise<string[]> {
  return withClient(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    return rows.map(({ name }) => name);
  });
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
