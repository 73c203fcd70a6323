import * as z from 'zod';
import { splitCommas, text } from '#server/config/environment-variables.ts';

/**
 * Parses a list of emails, `@domains` and roles: separated by commas or, if it begins with `[`,
 * as a JSON array of strings, in which roles may contain commas. A name that can match no one is
 * an issue whose message says what is wrong.
 * @param variable the name of the environment variable, for the message
 */
export function accessNames(variable: string) {
  return text.transform((value, { issues }): string[] => {
    const isArray = value.startsWith('[');
    const names = isArray ? parseArray(value) : splitCommas(value);
    const fault = names ? ((isArray ? undefined : findListError(names)) ?? findNameError(names)) : notAnArray;
    if (fault !== undefined) issues.push({ code: 'custom', input: value, message: `${variable} ${fault}.` });
    return names ?? [];
  });
}

const arrayForm = 'a JSON array such as ["CN=Editors,OU=Groups,DC=corp"]';
const notAnArray = `begins with [, so it must be a JSON array of strings, such as ["CN=Editors,OU=Groups,DC=corp"]`;

function parseArray(value: string): string[] | undefined {
  try {
    return z.array(z.string()).safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

/**
 * The attribute types that RFC 4514 requires, short and long, and OIDs. Every real distinguished name has one of them.
 */
const partOfDistinguishedName =
  /^(CN|L|ST|O|OU|C|STREET|DC|UID|commonName|localityName|stateOrProvinceName|organizationName|organizationalUnitName|countryName|streetAddress|domainComponent|userId|(OID\.)?\d+(\.\d+)+)\s*=/i;

const closingQuotes: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '‹': '›',
};

/** Finds mistakes that only the form with commas can have. */
function findListError(names: string[]): string | undefined {
  const part = names.find((name) => partOfDistinguishedName.test(name));
  if (part !== undefined) {
    return `has ${show(part)}, which looks like part of a distinguished name: write names with commas as ${arrayForm}`;
  }
  const quoted = names.find(isQuoted);
  if (quoted !== undefined) {
    return `has quotes at ${show(quoted)}, which would count as part of a name: remove them, or write ${arrayForm}`;
  }
  if (names.includes('*')) return `has *, and ${noWildcards}`;
  return undefined;
}

/** Whether quotes enclose one name, or several names with the commas between them. */
function isQuoted(name: string, index: number, names: string[]): boolean {
  const closing = closingQuotes[name.charAt(0)];
  if (closing === undefined) return false;
  const rest = name.slice(1);
  if (rest.includes(closing)) return rest.endsWith(closing);
  return names.slice(index + 1).some((later) => later.endsWith(closing));
}

const noWildcards = "wildcards aren't supported: @example.com means everyone at that domain";

/** Checks emails and domains. A role may contain anything but an @, so a name with an @ is an email or a domain. */
function findNameError(names: string[]): string | undefined {
  if (names.some((name) => name.trim() === '')) return 'has an empty name, which matches no one';
  for (const name of names) {
    const reason = name.includes('@') ? findAddressError(name) : undefined;
    if (reason !== undefined) return `has ${show(name)}, which matches no one: ${reason}`;
  }
  return undefined;
}

/** Whitespace and invisible characters, except the joiners that some scripts need. */
const blank = /[\s\p{Cc}]|(?![\u200c\u200d])\p{Cf}/u;

/** A quoted local part, which may contain any character. */
const quotedLocalPart = /^"([^"\\]|\\.)*"(?=@[^@]*$)/u;
const neverInLocalPart = /[()[\]:,\\"“„«‹]/u;
/** ASCII characters that no domain contains, and quotation marks of all kinds. */
const neverInDomain = /[^\w.\u0080-\u{10ffff}-]|[\p{Pi}\p{Pf}„‚]/u;
const addressLiteral = /^\[[\d.]+\]$|^\[IPv6:[\da-f:.]+\]$/i;

function findAddressError(name: string): string | undefined {
  const rest = name.replace(quotedLocalPart, '');
  if (/[<>]/.test(rest)) return 'write only the address itself';
  if (blank.test(rest)) return 'it contains a blank, and entries are separated by commas';
  if (/[;，、；،؛]/.test(rest)) return 'entries are separated by commas';
  if (rest.includes('*') || /^[.+?%]+@/.test(rest)) return noWildcards;
  const [localPart = '', domain = '', ...more] = rest.split('@');
  if (more.length > 0) return 'it has more than one @';
  if (domain === '') return 'nothing follows its @';
  const misplaced =
    neverInLocalPart.exec(localPart) ?? (addressLiteral.test(domain) ? null : neverInDomain.exec(domain));
  if (misplaced) return `emails and @domains can't have ${misplaced[0]} there`;
  if (domain.startsWith('.')) return 'write a subdomain in full, such as @sub.example.com';
  if (/\.(\.|$)/.test(domain)) return 'part of its domain is empty';
  return undefined;
}

/** Formats a name for a sentence, on one line. */
function show(name: string): string {
  return name.replace(/\s+/g, ' ');
}
