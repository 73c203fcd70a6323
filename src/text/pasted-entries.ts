import { normalizeAddress } from '#text/normalize-address.ts';

/** Characters of an unquoted local part: RFC 5322's `atext` and dots, and the letters that RFC 6531 adds. */
const localCharacter = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]";
const domainLabel = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}])?';
const domain = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[\\w.:]+\\])`;
/** At the start of a word, or after a sign that separates it from another address. U+FFFD was a part of the word. */
const localStart = `(?:(?<![@\\ufffd]|${localCharacter})|(?<=@[\\p{L}\\p{N}.-]{1,99}[|/&?]))`;
/** Not with more of a domain after it, as in `ada@x..example`, of which a part would be another address. */
const domainEnd = '(?![\\p{L}\\p{N}@\\ufffd]|\\.+[\\p{L}\\p{N}\\ufffd])';
const email = `(?:"[^"\\s]+"|${localStart}${localCharacter}{1,128})@${domain}${domainEnd}`;
/** Prefixes that are not those of profiles and consumers need a digit: `user_permission` has the same form. */
const id =
  '(?<![\\p{L}\\p{N}_\\ufffd])(?:(?:cpr|con)_[a-z\\d]{4,}|[a-z]{2,5}_(?=[a-z]*\\d)[a-z\\d]{8,})(?![\\p{L}\\p{N}_\\ufffd])';

const entries = new RegExp(`${email}|${id}`, 'giu');
const wholeEmail = new RegExp(`^${email}$`, 'iu');

/** `user=`, `profile_id=` and the like, of which `=` could be part of an address, also after the path of a URL. */
const assignment =
  /^(?:.*[?&])?(?:[\w.-]*(?:mail|address|id|user|name|login)|to|cc|bcc|from|upn|sub|q|search|owner|member|actor)=/i;
const urlPath = /^\/\/.*\//;
/** Marks around an address that an address could begin with, but never does. An emoji leaves its variation selector. */
const leadingMarks = /^[\ufe0f.'`*|{}~/=]+/;

/** The emails and ids of a text, in its order, each once, without what is wrapped around them. */
export function findEntries(text: string): string[] {
  if (!/[@_\uff20\ufe6b]|%40/.test(text)) return [];
  return [...new Set(Array.from(normalize(text).matchAll(entries), ([found]) => cleanEntry(found)))];
}

/**
 * The email or id that a text consists of, whatever it was copied from: `"ada@x.example",`, `mailto:ada@x.example`,
 * `profile_id=cpr_…`, `Ada <ada@x.example>`.
 * @returns undefined if there is none, more than one, or other words that are no wrapping
 */
export function singleEntry(text: string): string | undefined {
  const [entry, ...others] = findEntries(text);
  if (entry === undefined || others.length > 0) return undefined;
  const normal = normalize(text);
  const start = normal.indexOf(entry);
  const before = normal.slice(0, start);
  const after = normal.slice(start + entry.length).replace(/\([^()]*\)/g, '');
  // Someone may still be typing the domain.
  if (after.startsWith('.') && !/@.*\./.test(entry)) return undefined;
  const isWrapped = /[<([{"'`:=/]\s*$/.test(before);
  return isWrapped || !/[\p{L}\p{N}]/u.test(before + after) ? entry : undefined;
}

/** A search text, reduced to the email or id that it consists of. Any other text is only trimmed. */
export function cleanSearch(search: string): string {
  return singleEntry(search) ?? search.trim();
}

function normalize(text: string): string {
  return normalizeAddress(text).replace(/[^\s,;"'<>]+/g, (part) =>
    /mailto:.*%|%40/i.test(part) ? decodeUrl(part) : part,
  );
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cleanEntry(found: string): string {
  if (!found.includes('@')) return found;
  const clean = found.replace(urlPath, '').replace(assignment, '').replace(leadingMarks, '');
  return wholeEmail.test(clean) ? clean : found;
}
