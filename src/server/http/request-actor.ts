import type { Context } from 'hono';
import { type Actor, localActor } from '#server/http/actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';

/** Who sends this request; before access is granted, nobody in particular. */
export function requestActor(c: Context<AppEnv>): Actor {
  return c.var.actor ?? localActor;
}
