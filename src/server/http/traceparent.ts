/** Where a request belongs in a distributed trace. */
interface Trace {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** The caller's span: 16 hexadecimal digits. */
  parentId: string;
}

/** W3C Trace Context, section 3.2: version 00 ends with the flags, later versions can append fields. */
const pattern = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(-.*)?$/;

const maxLength = 200;

/**
 * Reads the header `traceparent`, which goes into the log.
 * @returns undefined if it is missing, or anything else than the standard says
 */
export function readTraceparent(header: string | undefined): Trace | undefined {
  if (header === undefined || header.length > maxLength) return undefined;
  const [, version, traceId, parentId, rest] = pattern.exec(header) ?? [];
  if (traceId === undefined || parentId === undefined) return undefined;
  return version === '00' && rest !== undefined ? undefined : { traceId, parentId };
}
