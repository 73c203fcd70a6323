import { once } from 'node:events';
import { request as sendRequest } from 'node:http';
import { createServer } from 'node:https';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';

interface HttpsFront {
  close(): Promise<void>;
}

/**
 * Serves a product over https, as the proxy of a real deployment does.
 * @param port where it listens on localhost
 * @param target the product's URL
 */
export async function startHttpsFront(port: number, target: string): Promise<HttpsFront> {
  const server = createServer(selfSignedCertificate, (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const upstream = sendRequest(target + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  }).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
