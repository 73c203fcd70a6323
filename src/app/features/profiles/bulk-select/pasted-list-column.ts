import { columnOf } from '#text/list-columns.ts';

interface Column {
  index: number;
  /** The header as the table spells it. */
  name: string;
}

/** The columns that can be looked up, by preference. */
const lookUpColumns = [
  { column: 'id', isEntry: isId },
  { column: 'email', isEntry: isEmail },
  { column: 'consumer_id', isEntry: isId },
] as const;

/**
 * The column of a table whose header names emails or ids. Of several, the first whose cells are mostly such entries: an
 * `id` can belong to another system.
 */
export function findEntryColumn([head = [], ...rows]: readonly string[][]): Column | undefined {
  const named = head.map(columnOf);
  const columns = lookUpColumns.flatMap(({ column, isEntry }) =>
    head.flatMap((name, index) => (named[index] === column ? { index, name, isEntry } : [])),
  );
  const hasMostlyEntries = ({ index, isEntry }: (typeof columns)[number]) => {
    const cells = rows.flatMap((row) => row[index] || []);
    return cells.filter(isEntry).length > cells.length / 2;
  };
  return columns.find(hasMostlyEntries) ?? columns[0];
}

/** Whether a text has the form of an email or id. Only the service knows whether it exists. */
export function looksLikeEntry(text: string): boolean {
  return isEmail(text) || isId(text);
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

function isId(text: string): boolean {
  return /^[a-z]{2,}_\w{8,}$/i.test(text);
}
