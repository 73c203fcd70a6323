interface Column {
  index: number;
  /** The header as the table spells it. */
  name: string;
}

/** Headers of columns with emails or ids, in lower case and with blanks for `_` and `-`. */
const knownHeaders = [
  { names: ['id', 'profile id', 'consumer profile id'], isEntry: isId },
  { names: ['email', 'e mail', 'mail', 'email address'], isEntry: isEmail },
  { names: ['consumer id'], isEntry: isId },
];

/**
 * The column of a table whose header names emails or ids. Of several, the first whose cells are mostly such entries: an
 * `id` can belong to another system.
 */
export function findEntryColumn([head = [], ...rows]: readonly string[][]): Column | undefined {
  const titles = head.map((cell) => cell.toLowerCase().replace(/[\s_-]+/g, ' '));
  const columns = knownHeaders.flatMap(({ names, isEntry }) => {
    const index = titles.findIndex((title) => names.includes(title));
    return index === -1 ? [] : [{ index, name: head[index] ?? '', isEntry }];
  });
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
