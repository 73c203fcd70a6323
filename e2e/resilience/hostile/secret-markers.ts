/**
 * What is in a text tells where it may turn up. Of the server: its key, what the service keeps, files beside the page.
 * Of a client: what it proves itself by. And what a client asks for, which is people's names and emails.
 */
export const markers = {
  server: 'server-s3cret',
  client: 'client-s3cret',
  requested: 'asked-s3cret',
} as const;

export const serverKey = `metorial_sk_${markers.server}`;
