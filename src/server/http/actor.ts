import { createHash } from 'node:crypto';
import { bearerKey } from '#server/http/bearer-key.ts';
import type { Role } from '#contract/current-session.ts';

/** Who sends a request, as the server knows them. */
export interface Actor {
  /** Somebody at this machine without a sign-in, somebody signed in, or a client with a key of its own. */
  kind: 'local' | 'user' | 'key';
  /** Stable for the same person or key, and no secret. */
  id: string;
  name: string;
  email?: string;
  role: Role;
}

/** Without a sign-in, whoever is at this machine may do everything. */
export const localActor: Actor = { kind: 'local', id: 'local', name: 'Local user', role: 'editor' };

/** Who brings a key, however the header is spelled. What it may do the upstream decides. */
export function keyActor(authorization: string): Actor {
  const key = bearerKey(authorization);
  const spelled = key === undefined ? authorization : `Bearer ${key}`;
  const id = createHash('sha256').update(spelled).digest('hex').slice(0, 12);
  return { kind: 'key', id, name: `API key ${id}`, role: 'editor' };
}
