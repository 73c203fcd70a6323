import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

export interface PictureServer {
  /** Its origin, another one than the page's. */
  url: string;
  /** The headers of every request for a picture, in order. */
  requests: IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** A green square. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><rect width="32" height="32" fill="#0a0"/></svg>';

/**
 * Any other page that the browser opens there gets this cookie, which browsers
 * send with pictures if the page allows it.
 */
const cookie = 'visitor=1; SameSite=None; Secure; Path=/';

/** Starts a server for pictures over https, with a certificate that no authority has signed. */
export async function startPictureServer(): Promise<PictureServer> {
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer(selfSignedCertificate, ({ url, headers }, response) => {
    if (url?.endsWith('.svg')) {
      requests.push(headers);
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }).end(picture);
    } else {
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookie });
      response.end('<!doctype html><title>Pictures</title>');
    }
  });
  const port = await listenLocally(server);
  return {
    url: `https://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
