import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { AppEnv } from '#server/app-env.ts';

/** Who sends a request, as the server knows them. */
export interface Actor {
  /** Somebody at this machine without a sign-in, somebody signed in, or a client with a key of its own. */
  kind: 'local' | 'user' | 'key';
  /** Stable for the same person or key, and no secret. */
  id: string;
  name: string;
  role: 'viewer' | 'editor';
}

const local: Actor = { kind: 'local', id: 'local', name: 'This machine', role: 'editor' };

/** Who sends this request. */
export function actorOf(c: Context<AppEnv>): Actor {
  const authorization = c.req.header('authorization');
  return c.var.actor ?? (authorization === undefined ? local : keyActor(authorization));
}

/** A key is known by the beginning of its SHA-256 digest, from which nobody gets it back. What it may do, the upstream says. */
function keyActor(authorization: string): Actor {
  const key = authorization.replace(/^Bearer +/i, '').trim();
  const id = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return { kind: 'key', id, name: `Key ${id}`, role: 'editor' };
}
