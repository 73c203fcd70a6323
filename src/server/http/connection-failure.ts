/** A server that this one calls. */
interface Peer {
  /** As in a sentence, such as `identity provider`. */
  name: string;
  /** The variable that has its address. */
  variable: string;
}

/** Why a call got no response. */
interface ConnectionFailure {
  /** What is wrong and what to set, as sentences for an administrator. */
  cause: string;
  /** Whether it can pass without a change of the configuration. */
  canPass: boolean;
}

/** The proxy between this server and the one that it calls has failed, which says nothing about that one. */
export class OutgoingProxyError extends Error {
  override readonly name = 'OutgoingProxyError';
  /** What it answered; undefined if the connection to it failed, whose error is the cause. */
  readonly status: number | undefined;

  constructor({ status, cause }: { status?: number; cause?: unknown }) {
    super(status === undefined ? 'no connection to the proxy' : `the proxy answered ${status}`, { cause });
    this.status = status;
  }
}

const outgoingProxy: Peer = { name: 'outgoing proxy', variable: 'HTTPS_PROXY or HTTP_PROXY' };

/** The codes of Node's TLS for a certificate whose authority is unknown. */
const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const setCertificate =
  'If it comes from your own certificate authority, set NODE_EXTRA_CA_CERTS to the file with that authority’s certificate.';

/** Failures that need a change of the configuration, by the code of Node. */
const lasting: Record<string, (peer: Peer) => string> = {
  CERT_HAS_EXPIRED: ({ name }) => `The ${name}’s certificate has expired.`,
  CERT_NOT_YET_VALID: ({ name }) =>
    `The ${name}’s certificate isn’t valid yet. Check the clock of this server.`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ name, variable }) =>
    `The ${name}’s certificate is for another host name. Check ${variable}.`,
  ERR_SSL_WRONG_VERSION_NUMBER: ({ name, variable }) =>
    `The ${name} doesn’t use HTTPS on this port. Check ${variable}.`,
  ENOTFOUND: ({ name, variable }) => `The host name of the ${name} doesn’t exist. Check ${variable}.`,
};

/** Every other code of TLS, of which Node and OpenSSL have many. */
const tlsError = /^(EPROTO$|ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|INVALID_CA$|HOSTNAME_MISMATCH$)/;

/**
 * Finds out why a call over the network got no response.
 * @param error of `fetch`, or one that such an error has caused
 * @param called the server, whose fault it is unless the outgoing proxy has failed
 * @returns undefined if it has another reason
 */
export function explainConnectionFailure(error: unknown, called: Peer): ConnectionFailure | undefined {
  const chain = causesOf(error);
  const proxyError = chain.find((link) => link instanceof OutgoingProxyError);
  if (proxyError?.status !== undefined) return explainProxyStatus(proxyError.status);
  const peer = proxyError ? outgoingProxy : called;
  const codes = chain.map((link) => ('code' in link ? String(link.code) : ''));
  for (const code of codes) {
    if (untrusted.has(code)) {
      const cause = `This server doesn’t trust the ${peer.name}’s certificate (${code}). ${setCertificate}`;
      return { cause, canPass: false };
    }
    const cause = lasting[code]?.(peer);
    if (cause !== undefined) return { cause, canPass: false };
    if (tlsError.test(code)) {
      return { cause: `No secure connection to the ${peer.name} is possible (${code}).`, canPass: false };
    }
  }
  if (!chain.some(isConnectionError)) return undefined;
  const isSlow = chain.some((link) => link instanceof Error && link.name === 'TimeoutError');
  const code = codes.findLast((each) => /^[A-Z]/.test(each));
  const reason = code === undefined ? '' : ` (${code})`;
  const cause = isSlow
    ? `The ${peer.name} didn’t answer in time.`
    : `The ${peer.name} can’t be reached${reason}.`;
  return { cause, canPass: true };
}

function explainProxyStatus(status: number): ConnectionFailure {
  const { name, variable } = outgoingProxy;
  const answered = `The ${name} answered ${status}.`;
  if (status >= 500) return { cause: answered, canPass: true };
  const remedy =
    status === 407
      ? `Check the user and password in ${variable}.`
      : `Let it allow this connection, or check ${variable}.`;
  return { cause: `${answered} ${remedy}`, canPass: false };
}

function isConnectionError(link: object): boolean {
  return (
    ('syscall' in link && 'code' in link) ||
    ('code' in link && String(link.code).startsWith('UND_ERR_')) ||
    (link instanceof Error && ['TimeoutError', 'AbortError'].includes(link.name)) ||
    (link instanceof TypeError && link.message === 'fetch failed')
  );
}

/** The messages of an error that nothing else is known about, and of its causes. */
export function messagesOf(error: unknown): string {
  const messages = causesOf(error).map((link) => (link instanceof Error ? link.message : ''));
  return messages.filter(Boolean).join(': ');
}

/** The error, its cause, the cause of that, and so on. */
export function causesOf(error: unknown): object[] {
  const chain: object[] = [];
  let link = error;
  while (typeof link === 'object' && link !== null && !chain.includes(link)) {
    chain.push(link);
    link = 'cause' in link ? link.cause : undefined;
  }
  return chain;
}
