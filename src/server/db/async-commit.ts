import sql from 'sql-template-tag';

/**
 * SQL that defers the disk sync of the surrounding statement's writes until the next synced write. No later write survives
 * without this one.
 */
export const asyncCommit = sql`(select set_config('synchronous_commit', 'off', true)) as setting`;
