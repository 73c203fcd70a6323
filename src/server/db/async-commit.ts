import sql from 'sql-template-tag';

/**
 * SQL that lets the surrounding statement commit asynchronously: its writes reach the disk with the next synced write.
 * A crash can lose them, but never without losing every later write too.
 */
export const asyncCommit = sql`(select set_config('synchronous_commit', 'off', true)) as setting`;
