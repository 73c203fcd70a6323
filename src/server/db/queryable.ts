import type { ClientBase } from 'pg';

/** What runs single statements: a pool, or a client in a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;
