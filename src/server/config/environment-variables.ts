import * as z from 'zod';

// Schemas for environment variables, shared by all parts of the configuration.

export const text = z.string().trim();

/** Keys and secrets are visible ASCII. */
export const key = text.regex(/^[\x21-\x7e]+$/);

export const flag = text.regex(/^(true|false)$/).transform((value) => value === 'true');

/** Entries separated by commas, without blank ones. */
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
  const unit = value.slice(-1) as keyof typeof units; // the regular expression allows no other letter
  return Number(value.slice(0, -1)) * units[unit];
});
