import * as fc from 'fast-check';
import { markers } from '#e2e/resilience/hostile/secret-markers.ts';

export type Header = readonly [name: string, value: string];

/** Placeholder for the server's own address. */
export const serverHost = '{own host}';

const absent: fc.Arbitrary<Header[]> = fc.constant([]);
const one = (name: string, ...values: string[]): fc.Arbitrary<Header[]> =>
  fc.constantFrom(...values).map((value) => [[name, value] as const]);

const maybe = (header: fc.Arbitrary<Header[]>, absentWeight = 5): fc.Arbitrary<Header[]> =>
  fc.oneof({ arbitrary: absent, weight: absentWeight }, { arbitrary: header, weight: 1 });

const host = fc.oneof(
  { arbitrary: one('Host', serverHost), weight: 80 },
  {
    arbitrary: one(
      'Host',
      'evil.example',
      'localhost@evil.example',
      'localhost.',
      'localhost:x',
      '',
      '[::1',
      '127.1',
      ' ',
    ),
    weight: 2,
  },
  {
    arbitrary: fc.constant<Header[]>([
      ['Host', serverHost],
      ['Host', 'evil.example'],
    ]),
    weight: 1,
  },
  { arbitrary: absent, weight: 1 },
);

const key = one(
  'Authorization',
  `Bearer ${markers.client}`,
  `Bearer ${markers.client}\u00e9`,
  `Basic ${markers.client}`,
  markers.client,
  '',
  `Bearer ${markers.client}, Bearer x`,
);

const junk = fc
  .tuple(
    fc.constantFrom(
      'X-Original-URL',
      'X-Rewrite-URL',
      'X-HTTP-Method-Override',
      'Metorial-Version',
      'Accept-Language',
      'Range',
      'If-None-Match',
      'If-Modified-Since',
      'Accept-Encoding',
      'Connection',
      'Upgrade',
      'Expect',
      'Te',
      '__proto__',
      'constructor',
      'Content-Encoding',
    ),
    fc.oneof(
      fc.constantFrom(
        '/api/keys',
        'bytes=0-1,-9',
        '*',
        'websocket',
        'upgrade',
        '100-continue',
        'br;q=1',
        'x'.repeat(9000),
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
      fc.string({ unit: 'binary-ascii', maxLength: 8 }),
    ),
  )
  .map(([name, value]): Header[] => [[name, value]]);

const parts: fc.Arbitrary<Header[]>[] = [
  host,
  maybe(key),
  maybe(
    one(
      'Cookie',
      `session=${markers.client}`,
      `__Host-session=${markers.client}; a=b`,
      '=;;;',
      'x'.repeat(4000),
    ),
  ),
  maybe(one('Origin', `http://${serverHost}`, `http://${serverHost}`, 'https://evil.example', 'null', ''), 6),
  maybe(one('Sec-Fetch-Site', 'same-origin', 'same-origin', 'cross-site', 'same-site', 'none'), 6),
  maybe(one('Sec-Fetch-Mode', 'cors', 'navigate', 'no-cors'), 6),
  maybe(one('X-Forwarded-For', '10.0.0.1', '127.0.0.1', '::1'), 20),
  maybe(one('Forwarded', 'for=127.0.0.1', 'for=x;host=localhost'), 30),
  maybe(
    one(
      'Content-Type',
      'application/json',
      'application/json',
      'application/json',
      'application/json',
      'text/plain',
      'application/json; charset=utf-7',
      'x',
    ),
    1,
  ),
  maybe(junk, 8),
  maybe(
    fc.array(junk, { maxLength: 150 }).map((headers) => headers.flat()),
    30,
  ),
];

export const hostileHeaders: fc.Arbitrary<Header[]> = fc.tuple(...parts).map((headers) => headers.flat());
