import * as fc from 'fast-check';
import type { Header } from '#e2e/resilience/hostile/hostile-headers.ts';
import { markers } from '#e2e/resilience/hostile/secret-markers.ts';
import { unusualTexts } from '#e2e/model/support/unusual-texts.ts';

/** A body, and the headers that state, rightly or wrongly, where it ends. */
interface HostileBody {
  framing: Header[];
  body: string;
}

const text = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      ...unusualTexts,
      markers.requested,
      '\0',
      '\u202e',
      '<img src=x onerror=alert(1)>',
    ),
    weight: 4,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
);

const json = fc.oneof(
  fc.record({ group_ids: fc.array(text, { maxLength: 5 }) }),
  fc.record({ name: text, description: text, sso_group_ids: fc.array(text, { maxLength: 3 }) }),
  fc.jsonValue({ maxDepth: 3 }),
);

const content = fc.oneof(
  { arbitrary: json.map((value) => JSON.stringify(value)), weight: 60 },
  {
    arbitrary: fc.constantFrom(
      '',
      '{',
      '{"group_ids":"x","group_ids":[]}',
      '{"__proto__":{"group_ids":[]}}',
      '['.repeat(30_000),
      `{"name":"${'x'.repeat(100_000)}"}`,
      `{"group_ids":[${'"x",'.repeat(2000)}"x"]}`,
      'GET /api/keys HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    ),
    weight: 10,
  },
  { arbitrary: fc.constant('x'.repeat(1024 * 1024 + 1)), weight: 1 },
);

const exact = (body: string): HostileBody => ({
  framing: [['Content-Length', String(Buffer.byteLength(body))]],
  body,
});

const chunked = (body: string): HostileBody => ({
  framing: [['Transfer-Encoding', 'chunked']],
  body: `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
});

/** Framings for which two parsers could disagree about the end of the body. */
const ambiguous: ((body: string) => HostileBody)[] = [
  (body) => ({ framing: [['Content-Length', '-1']], body }),
  (body) => ({ framing: [['Content-Length', '5, 6']], body }),
  (body) => ({ framing: [['Content-Length', '1e3']], body }),
  (body) => ({ framing: [...exact(body).framing, ...exact(`${body}x`).framing], body }),
  (body) => ({ framing: [...exact(body).framing, ...chunked(body).framing], body: chunked(body).body }),
  (body) => ({ framing: [['Transfer-Encoding', 'gzip, chunked']], body: chunked(body).body }),
  (body) => ({ framing: [['Transfer-Encoding', 'xchunked']], body }),
  (body) => ({
    framing: [['Transfer-Encoding', 'chunked']],
    body: `fffffffffffffffff\r\n${body}\r\n0\r\n\r\n`,
  }),
  (body) => ({ framing: [['Transfer-Encoding', 'chunked']], body: `-1\r\n${body}` }),
  (body) => ({ framing: [], body }),
];

export const hostileBody: fc.Arbitrary<HostileBody> = fc.oneof(
  { arbitrary: content.map(exact), weight: 40 },
  { arbitrary: content.map(chunked), weight: 10 },
  {
    arbitrary: fc.tuple(content, fc.constantFrom(...ambiguous)).map(([body, frame]) => frame(body)),
    weight: 2,
  },
);
