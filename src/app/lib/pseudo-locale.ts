/**
 * Messages for finding hard-coded text, and layouts that do not stretch or mirror. Every text becomes 40 % longer and
 * is put in brackets. Enabled by the browser language `ar-XB`, the usual name of this pseudo-locale.
 */
export function pseudoMessages<Messages extends object>(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([key, value]) => [key, pseudoValue(value)]);
  // Same keys and kinds of values, so the same type as the argument.
  return Object.fromEntries(entries) as Messages;
}

function pseudoValue(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value === 'function') return (...args: unknown[]) => pseudoValue(value(...args));
  if (typeof value === 'object' && value !== null) return pseudoMessages(value);
  return value;
}

export function pseudoText(text: string): string {
  return `⟦${text}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`;
}
