import type { Context } from 'hono';
import { type Actor, localActor } from '#server/actor.ts';
import type { AppEnv } from '#server/app-env.ts';

/** Who sends this request; before access is granted, nobody in particular. */
export function actorOf(c: Context<AppEnv>): Actor {
  return c.var.actor ?? localActor;
}
