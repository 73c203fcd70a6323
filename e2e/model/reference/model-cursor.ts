const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A cursor as clients build it: `cur_` and base62 of a JSON pair. */
export function encodeCursor(pair: readonly unknown[]): string {
  let number = BigInt(`0x${Buffer.from(JSON.stringify(pair)).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 62n) text = (digits[Number(number % 62n)] ?? '') + text;
  return `cur_${text}`;
}

/** @returns the anchor of the cursor, or undefined if the cursor is invalid */
export function decodeCursor(cursor: string): { after: string } | { before: string } | undefined {
  const text = /^cur_([0-9a-zA-Z]{1,1000})$/.exec(cursor)?.[1];
  // A leading zero encodes a zero byte, with which no JSON starts.
  if (text === undefined || text.startsWith('0')) return undefined;
  let number = 0n;
  for (const digit of text) number = number * 62n + BigInt(digits.indexOf(digit));
  const hex = number.toString(16);
  try {
    const json = new TextDecoder().decode(
      Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'),
    );
    const pair: unknown = JSON.parse(json);
    if (!Array.isArray(pair) || pair.length !== 2) return undefined;
    const [type, id]: unknown[] = pair;
    if (typeof id !== 'string') return undefined;
    if (type === 'after') return { after: id };
    return type === 'before' ? { before: id } : undefined;
  } catch {
    return undefined;
  }
}
