import { expect } from 'vitest';

/** The values of a scrape by series, such as `up{job="x"}`, with the labels in the order of their names. */
export type Scrape = Map<string, number>;

const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/g;

/** Scrapes metrics as Prometheus does, and fails on a line that it could not read. */
export async function scrape(port: number | undefined): Promise<Scrape> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const values: Scrape = new Map();
  for (const line of (await response.text()).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, labels = '', value] = sample.exec(line) ?? [];
    expect(name, line).toBeDefined();
    expect(labels.replace(label, ''), line).toBe('');
    const pairs = [...labels.matchAll(label)].map(([, key, text]) => `${key}="${text}"`);
    const series =
      pairs.length > 0 ? `${name}{${pairs.toSorted((a, b) => (a < b ? -1 : 1)).join(',')}}` : `${name}`;
    expect(values.has(series), line).toBe(false);
    values.set(series, Number(value?.replace('Inf', 'Infinity')));
  }
  return values;
}

/** What has been counted between two scrapes: the series of a metric that have grown, and by how much. */
export function growth(before: Scrape, after: Scrape, metric: string): Record<string, number> {
  const grown = [...after]
    .filter(([series]) => series === metric || series.startsWith(`${metric}{`))
    .map(([series, value]) => [series.slice(metric.length), value - (before.get(series) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, by]) => by !== 0));
}
