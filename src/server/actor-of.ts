import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Actor } from '#server/actor.ts';
import type { AppEnv } from '#server/app-env.ts';

const local: Actor = { kind: 'local', id: 'local', name: 'Local user', role: 'editor' };

/** Who sends this request. */
export function actorOf(c: Context<AppEnv>): Actor {
  const authorization = c.req.header('authorization');
  return c.var.actor ?? (authorization === undefined ? local : keyActor(authorization));
}

/** A key is known by the beginning of its SHA-256 digest, from which nobody gets it back. What it may do, the upstream says. */
function keyActor(authorization: string): Actor {
  const id = createHash('sha256').update(authorization).digest('hex').slice(0, 12);
  return { kind: 'key', id, name: `API key ${id}`, role: 'editor' };
}
