import { bodyOf, type Call, type Layer } from '#e2e/support/simulated-service/call.ts';
import { valuesOf } from '#e2e/support/simulated-service/query.ts';
import { refuse } from '#e2e/support/simulated-service/refusals.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';

/** Letters, digits, `_ + -` and single dots before the @, and an ASCII host, as docs/contract.md has it. */
const strictEmail =
  /^[a-z\d_+-]+(?:\.[a-z\d_+-]+)*@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** Refuses emails that the service does not take, wherever one is sent. */
export function strictEmails(settings: ServiceSettings): Layer {
  return async (call, next) => {
    const refused = settings.hasStrictEmails ? findRefusedEmail(call) : undefined;
    if (!refused) return next(call);
    const { entity, path } = refused;
    return refuse('invalid_data', 'The provided data is invalid.', {
      hint: 'Each entry of "errors" names a field and what it takes.',
      entity,
      errors: [{ code: 'invalid_email', message: 'Invalid email.', path }],
    });
  };
}

function findRefusedEmail(call: Call): { entity: string; path: string[] } | undefined {
  if (call.endpoint === 'createProfile' || call.endpoint === 'createInvite') {
    const email = bodyOf(call)?.['email'];
    return typeof email === 'string' && isRefused(email) ? { entity: 'body', path: ['email'] } : undefined;
  }
  if (call.endpoint !== 'listProfiles' && call.endpoint !== 'listInvites') return undefined;
  const index = valuesOf(call.query, 'email').findIndex(isRefused);
  return index < 0 ? undefined : { entity: 'query', path: ['email', String(index)] };
}

function isRefused(email: string): boolean {
  return !strictEmail.test(email.trim());
}
