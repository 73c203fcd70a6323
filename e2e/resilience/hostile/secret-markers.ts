/**
 * Each marker is part of a text that may only appear in certain places. `server`: its key, data of the service, files
 * beside the page. `client`: its credentials. `requested`: what a client asks for, which includes names and emails.
 */
export const markers = {
  server: 'server-s3cret',
  client: 'client-s3cret',
  requested: 'asked-s3cret',
} as const;

export const serverKey = `metorial_sk_${markers.server}`;
