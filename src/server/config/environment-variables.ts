import * as z from 'zod';

// How variables of the environment are read, whichever part of the configuration they belong to.

export const text = z.string().trim();

/** Keys and secrets are visible ASCII. */
export const key = text.regex(/^[\x21-\x7e]+$/);

/** Entries separated by commas; blank ones are left out. */
export const commaSeparated = text.transform(splitCommas);

export function splitCommas(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const units = { s: 1000, m: 60_000, h: 3_600_000 };

/** `30s`, `5m` or `12h`, in milliseconds. */
export const duration = text.regex(/^[1-9]\d{0,4}[smh]$/).transform((value) => {
  const unit = value.slice(-1) as keyof typeof units; // the expression lets no other letter through
  return Number(value.slice(0, -1)) * units[unit];
});
