import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';

type Bytes = Uint8Array<ArrayBuffer>;

/** By encoding, in order of preference. Higher levels would take longer than sending the bytes that they save. */
const compressors = new Map<string, (bytes: Bytes) => Bytes>([
  ['br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ['gzip', (bytes) => gzipSync(bytes, { level: 1 })],
]);

/** In bytes. Less fits into one packet anyway. */
const minSize = 1024;

/** What the responses were made of. Reading it from a response would copy it. */
const bodies = new WeakMap<Response, Bytes>();

/** Compressed copies, by encoding, for as long as the bytes themselves are in use. */
const compressedBodies = new WeakMap<Bytes, Map<string, Bytes>>();

/** A response that {@link compress} can compress. Responses of the same array share its compressed copies. */
export function bytesResponse(bytes: Bytes, init: ResponseInit): Response {
  const response = new Response(bytes, init);
  bodies.set(response, bytes);
  return response;
}

/**
 * Compresses the responses of {@link bytesResponse} for clients that accept it, unless they are small. It does so on
 * this thread: for a page, handing it to another one takes twice as long.
 */
export const compress: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  const bytes = bodies.get(res);
  if (!bytes) return;
  res.headers.append('vary', 'Accept-Encoding');
  if (c.req.method === 'HEAD' || bytes.length < minSize) return;
  const encoding = acceptedEncoding(c);
  const compressor = compressors.get(encoding);
  if (!compressor) return;
  res.headers.set('content-encoding', encoding);
  const copies = compressedBodies.get(bytes) ?? new Map<string, Bytes>();
  compressedBodies.set(bytes, copies);
  const compressed = copies.get(encoding) ?? compressor(bytes);
  copies.set(encoding, compressed);
  // Otherwise, Hono would read the bodies of both responses to merge them.
  c.res = undefined;
  c.res = new Response(compressed, { status: res.status, headers: res.headers });
};

/** As in RFC 9110, section 12.5.3, except that a client that accepts nothing gets the response as it is. */
function acceptedEncoding(c: Context): string {
  return accepts(c, {
    header: 'Accept-Encoding',
    supports: [...compressors.keys()],
    default: 'identity',
    match: (accepted, { supports, default: identity }) => {
      const quality = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q;
      const best = supports
        .map((name) => ({ name, q: quality(name) ?? quality('*') ?? 0 }))
        .reduce((a, b) => (b.q > a.q ? b : a));
      return best.q > 0 && best.q >= (quality(identity) ?? 0) ? best.name : identity;
    },
  });
}
