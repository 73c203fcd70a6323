import sql from 'sql-template-tag';

/**
 * SQL that puts off the sync to the disk of what the statement it stands in writes, until the next write that is synced: no
 * later write survives without this one.
 */
export const asyncCommit = sql`(select set_config('synchronous_commit', 'off', true)) as setting`;
