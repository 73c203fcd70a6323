import { createHash } from 'node:crypto';
import { bearerKey } from '#server/http/bearer-key.ts';
import type { Role } from '#contract/current-session.ts';

/** The sender of a request. */
export interface Actor {
  /** A person at this machine without a sign-in, a signed-in person, or a client with its own key. */
  kind: 'local' | 'user' | 'key';
  /** Stable for a person or key, and not secret. */
  id: string;
  name: string;
  email?: string;
  role: Role;
}

/** Without a sign-in, everyone at this machine has full access. */
export const localActor: Actor = { kind: 'local', id: 'local', name: 'Local user', role: 'editor' };

/** A client with its own key, however the header is spelled. The upstream decides what it may do. */
export function keyActor(authorization: string): Actor {
  const key = bearerKey(authorization);
  const spelled = key === undefined ? authorization : `Bearer ${key}`;
  const id = createHash('sha256').update(spelled).digest('hex').slice(0, 12);
  return { kind: 'key', id, name: `API key ${id}`, role: 'editor' };
}
