import type { Context } from 'hono';
import { type Actor, localActor } from '#server/http/actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';

/** The sender of this request; anonymous until access is granted. */
export function requestActor(c: Context<AppEnv>): Actor {
  return c.var.actor ?? localActor;
}
