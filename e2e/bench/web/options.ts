import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type BrowserName, browserNames } from '#e2e/browsers/tested-browser.ts';

export interface Options {
  /** Chromium first: the others are compared with it. */
  browsers: BrowserName[];
  /** How often each page is loaded under each condition. */
  loads: number;
  /** How often each action is done under each condition. */
  rounds: number;
  /** Whether to measure a part. */
  isWanted: (part: string) => boolean;
  /** Absolute path of another built page, to be measured in the same run. */
  against: string | undefined;
  /** Absolute path of a file for all numbers. */
  json: string | undefined;
  /** Absolute path of a directory that caches the filled database for later runs. */
  keep: string | undefined;
}

/** The values of `--only`. */
const parts = [
  'load',
  'search',
  'filter',
  'sort',
  'page turn',
  'drawer',
  'select page',
  'picker',
  'palette',
  'memory',
] as const;

const usage = `Usage: npm run bench:web -- [options]
  --browsers chromium   measure in several browsers, in turn: ${browserNames.join(',')}
  --loads 7             how often the page is loaded under each condition
  --rounds 40           how often each action is done under each condition
  --only text,text      only the parts that hold one of the texts: ${parts.join(', ')}
  --against directory   measure another built page in the same run, such as a copy of dist/page
  --json file           write all numbers to a file
  --keep directory      keep the filled database there, and take it from there the next time`;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      browsers: { type: 'string', default: 'chromium' },
      loads: { type: 'string', default: '7' },
      rounds: { type: 'string', default: '40' },
      only: { type: 'string', default: '' },
      against: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const loads = Number(values.loads);
  const rounds = Number(values.rounds);
  const browsers = z.array(z.enum(browserNames)).safeParse(values.browsers.split(','));
  const texts = values.only.split(',');
  const isKnown = texts.every((text) => parts.some((part) => part.includes(text)));
  const isCounted = [loads, rounds].every((number) => Number.isInteger(number) && number > 0);
  if (!isCounted || !isKnown || !browsers.success) throw new Error(usage);
  return {
    browsers: browserNames.filter((name) => browsers.data.includes(name)),
    loads,
    rounds,
    isWanted: (part) => texts.some((text) => part.includes(text)),
    against: values.against && resolve(values.against),
    json: values.json && resolve(values.json),
    keep: values.keep && resolve(values.keep),
  };
}
