interface Column {
  index: number;
  /** As the table writes it. */
  name: string;
}

/** What columns of emails and ids are called, in lower case and without signs. */
const knownHeaders = [
  { names: ['id', 'profile id', 'consumer profile id'], isEntry: isId },
  { names: ['email', 'e mail', 'mail', 'email address'], isEntry: isEmail },
  { names: ['consumer id'], isEntry: isId },
];

/**
 * The column of a table with a head whose name promises emails or ids. Of several, one that keeps the promise: an `id` may be
 * that of another system.
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

/** Whether a text may well be an email or an id. Only the service knows whether it is one. */
export function looksLikeEntry(text: string): boolean {
  return isEmail(text) || isId(text);
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

function isId(text: string): boolean {
  return /^[a-z]{2,}_\w{8,}$/i.test(text);
}
