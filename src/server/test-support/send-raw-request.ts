import { text } from 'node:stream/consumers';
import { connect } from 'node:net';

/**
 * Sends a request byte for byte. HTTP clients would normalize its path and headers.
 * @param base such as `http://127.0.0.1:3000`
 * @param head the request line and headers, without Connection; Host is added if it is missing
 * @returns the status and body of the response
 */
export async function sendRaw(
  base: string,
  head: string[],
  body = '',
): Promise<{ status: number; body: string }> {
  const { host, port, hostname } = new URL(base);
  const socket = connect(Number(port), hostname);
  const hostLine = head.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${host}`];
  socket.end([...head, ...hostLine, 'Connection: close', '', body].join('\r\n'));
  const answer = await text(socket);
  return { status: Number(answer.split(' ')[1]), body: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
}
