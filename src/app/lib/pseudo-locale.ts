/**
 * A catalogue for finding words that are not in the catalogue and layouts that do not stretch or mirror. Every text comes
 * out 40 % longer and in brackets; the browser's language `ar-XB` (the usual name of this pseudo-locale) chooses it.
 */
export function pseudoMessages<Catalogue extends object>(messages: Catalogue): Catalogue {
  const entries = Object.entries(messages).map(([key, value]) => [key, pseudoValue(value)]);
  // Same keys, same kinds of value: the shape is the argument's.
  return Object.fromEntries(entries) as Catalogue;
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
