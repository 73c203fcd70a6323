/** Who sends a request, as the server knows them. */
export interface Actor {
  /** Somebody at this machine without a sign-in, somebody signed in, or a client with a key of its own. */
  kind: 'local' | 'user' | 'key';
  /** Stable for the same person or key, and no secret. */
  id: string;
  name: string;
  role: 'viewer' | 'editor';
}
