import type { ClientBase } from 'pg';
import { Sql } from 'sql-template-tag';

/** With the name that `pg` prepares it by, if it has one. */
type PreparedStatement = Sql & { name: string | undefined };

/** The most statements that a session keeps; each takes up to 80 kB of it. The others are planned each time. */
const maxStatements = 100;

/** The names of statements, by their texts. */
const names = new Map<string, string>();

/**
 * A prepared statement: a session parses it once, and plans it a few times. Only for statements of few texts, for which
 * the same plan is good whatever their values.
 */
export function prepared(statement: Sql): PreparedStatement {
  const { text } = statement;
  if (!names.has(text) && names.size < maxStatements) names.set(text, `prepared_${names.size + 1}`);
  return Object.assign(statement, { name: names.get(text) });
}

/**
 * Lets a client prepare nothing. Behind a pooler its next statement can run in another session, which knows no names.
 */
export function neverPrepare(client: ClientBase): void {
  const query: (...args: unknown[]) => unknown = client.query.bind(client);
  const queryUnnamed = (...args: unknown[]) =>
    query(...args.map((arg) => (isPrepared(arg) ? { text: arg.text, values: arg.values } : arg)));
  // It has an overload for each way to call it.
  client.query = queryUnnamed as typeof client.query;
}

function isPrepared(statement: unknown): statement is PreparedStatement {
  return statement instanceof Sql && 'name' in statement;
}
