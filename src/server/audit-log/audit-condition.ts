import sql, { type Sql } from 'sql-template-tag';

/** A condition on `listed`. */
export interface AuditCondition {
  condition: Sql;
  /** Few entries meet it, and it leads to them. Otherwise the entries are read in order. */
  isSelective: boolean;
}

/** The condition, if the query has the parameter. */
export function when(parameter: unknown, condition: Sql): AuditCondition[] {
  return parameter === undefined ? [] : [{ condition, isSelective: false }];
}

/** The condition that an entry has one of a few IDs. */
export const hasId = (ids: Sql): AuditCondition => ({
  condition: sql`listed.id = any (array(${ids}))`,
  isSelective: true,
});
