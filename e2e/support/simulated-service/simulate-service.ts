import { metorialVersion } from '#contract/api-version.ts';
import { endpoints } from '#contract/endpoints.ts';
import { createClient } from '#client/create-client.ts';
import { createRateLimiter } from '#e2e/support/rate-limiter.ts';
import { requiredAccess } from '#e2e/support/simulated-service/access.ts';
import { type Layer, readAnswer, readCall, sendTo, stack } from '#e2e/support/simulated-service/call.ts';
import {
  clearedIsDefault,
  droppedSsoGroupIds,
  ignoredGroupChanges,
  managedEveryoneGroup,
} from '#e2e/support/simulated-service/group-writes.ts';
import { indexedSearch } from '#e2e/support/simulated-service/indexed-search.ts';
import { olderEndpoints } from '#e2e/support/simulated-service/older-endpoints.ts';
import { refuse } from '#e2e/support/simulated-service/refusals.ts';
import { skippedRows } from '#e2e/support/simulated-service/rows-skipped.ts';
import { createSearchIndex } from '#e2e/support/simulated-service/search-index.ts';
import { newestService, type ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import { otherProfiles, shownFields } from '#e2e/support/simulated-service/shown-fields.ts';
import { strictEmails } from '#e2e/support/simulated-service/strict-emails.ts';
import { createId, createKeyring, HttpError, type Upstream } from '#server/testing.ts';

export interface SimulationOptions {
  /** What holds the data: the embedded API. */
  upstream: Upstream;
  /** The secret key, which the upstream takes as well. */
  key: string;
  /** Another key of the upstream, which may only read. */
  readOnlyKey: string;
}

export interface SimulatedService {
  /** Answers a request. Paths are those of the contract's table. */
  answer(request: Request): Promise<Response>;
  /** How the service behaves, from the next request on: at first as Metorial's newest does. */
  settings: ServiceSettings;
  /** Restores the settings, and forgets what is indexed, which groups are managed, and how many requests there were. */
  reset(): void;
}

/**
 * A service like Metorial's: stands in front of the embedded API, and adds what docs/contract.md says of the real one.
 */
export function simulateService({ upstream, key, readOnlyKey }: SimulationOptions): SimulatedService {
  const settings = newestService();
  const toUpstream = sendTo(upstream);
  const api = createClient(endpoints, {
    baseUrl: 'http://upstream',
    fetch: (url, init) => {
      const request = new Request(url, init);
      request.headers.set('authorization', `Bearer ${key}`);
      return upstream(request);
    },
  });
  const index = createSearchIndex(api);
  const managedGroups = new Map<string, string>();
  // The first is the outermost: in the order of the contract's checks, then what the action does.
  const send = stack(
    [
      otherProfiles(settings),
      shownFields(settings),
      knownKey(key),
      limitedRate(settings),
      olderEndpoints(settings),
      strictEmails(settings),
      droppedSsoGroupIds(settings),
      requiredAccess(settings, toUpstream, readOnlyKey),
      clearedIsDefault(settings),
      managedEveryoneGroup(settings, api, managedGroups),
      indexedSearch(settings, api, index),
      skippedRows(settings),
      ignoredGroupChanges(settings),
    ],
    toUpstream,
  );
  return {
    settings,
    reset: () => {
      Object.assign(settings, newestService());
      index.clear();
      managedGroups.clear();
    },
    answer: async (request) => {
      const { status, json, headers } = await send(await readCall(request));
      const response = Response.json(json, { status });
      for (const [name, value] of headers) {
        if (/^(metorial|ratelimit)-/.test(name)) response.headers.set(name, value);
      }
      if (!headers.has('metorial-req-id')) response.headers.set('metorial-req-id', createId('request'));
      response.headers.set('metorial-version', metorialVersion);
      return response;
    },
  };
}

function knownKey(key: string): Layer {
  const accessOf = createKeyring([{ key, scope: 'write' }]);
  return async (call, next) => {
    try {
      accessOf(call.headers.get('authorization'));
    } catch (error) {
      if (error instanceof HttpError) return readAnswer(error.response);
      throw error;
    }
    return next(call);
  };
}

function limitedRate(settings: ServiceSettings): Layer {
  const limiter = createRateLimiter();
  return async (call, next) => {
    if (!settings.rateLimit) return next(call);
    const { headers, isExceeded } = limiter.count(settings.rateLimit);
    const answer = isExceeded
      ? await refuse('rate_limit_exceeded', 'You have exceeded the rate limit for this endpoint.')
      : await next(call);
    return { ...answer, headers: new Headers([...answer.headers, ...Object.entries(headers)]) };
  };
}
