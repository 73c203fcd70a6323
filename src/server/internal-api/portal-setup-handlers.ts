import type { Context } from 'hono';
import type { AuditAction } from '#contract/audit-entry.ts';
import { portalSetupEndpoints } from '#contract/portal-setup-endpoints.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { errorResponse, notFound } from '#server/http/error-response.ts';
import { parseBody, readJson } from '#server/http/parse-input.ts';
import { requestActor } from '#server/http/request-actor.ts';
import type { PortalSetup } from '#server/portal-setup/portal-setup.ts';

/**
 * Creating portals and loading the demo. Audited like the changes under `/api`.
 * @param setup undefined where the upstream has no such thing
 */
export function portalSetupHandlers(setup: PortalSetup | undefined, auditLog: AuditLog) {
  return {
    createPortal: (c: Context<AppEnv>) =>
      answer(c, async ({ createPortal }) => {
        const portal = parseBody(await readJson(c.req.raw), portalSetupEndpoints.createPortal.body);
        return perform(c, 'createPortal', portal, () => createPortal(portal));
      }),
    loadDemo: (c: Context<AppEnv>) =>
      answer(c, async ({ loadDemo, demo }) => {
        parseBody(await readJson(c.req.raw), portalSetupEndpoints.loadDemo.body);
        return perform(c, 'loadDemo', demo, loadDemo);
      }),
  };

  function answer(
    c: Context<AppEnv>,
    respond: (available: PortalSetup) => Promise<Response>,
  ): Response | Promise<Response> {
    // Only the upstream can check a key.
    if (requestActor(c).kind === 'key') return errorResponse('forbidden', "API keys can't set up portals.");
    return setup ? respond(setup) : notFound('endpoint');
  }

  function perform(
    c: Context<AppEnv>,
    action: AuditAction,
    portal: { slug: string; name: string },
    change: () => Promise<Response>,
  ): Promise<Response> {
    const body = JSON.stringify(portal);
    const intent = {
      action,
      actor: requestActor(c),
      address: c.var.address,
      portal_id: portal.slug,
      consumer_profile_id: null,
      group_ids: [],
      job_id: null,
      new_name: portal.name,
      body,
      bodySize: body.length,
    };
    return auditLog.perform(intent, change);
  }
}
