import type { Api } from '#e2e/support/group-members.ts';
import type { Answer, Call, Layer } from '#e2e/support/simulated-service/call.ts';
import { hasKey, valuesOf, withValues, without } from '#e2e/support/simulated-service/query.ts';
import type { SearchIndex } from '#e2e/support/simulated-service/search-index.ts';
import type { ServiceSettings } from '#e2e/support/simulated-service/service-settings.ts';
import { wholeWords } from '#e2e/support/simulated-service/whole-words.ts';

/** Filters by this email when a search has no hit. */
const nobody = 'no.hit@search.invalid';

/**
 * Searches profiles in an index of all portals, and only then filters. The hits become a filter by email, which is
 * exact, and the upstream does everything else. It takes a hundred of them: addresses have at most 8,000 characters.
 */
export function indexedSearch(settings: ServiceSettings, api: Api, index: SearchIndex): Layer {
  return async (call, next) => {
    if (changesIndex(call)) {
      // What the profile was before has to be known for as long as the index lags behind.
      if (settings.indexLag > 0) await index.refresh();
      const answer = await next(call);
      if (answer.status === 200) await keepIndexed(call, answer, api, index);
      return answer;
    }
    const [search = '', ...repeated] = call.query.getAll('search');
    const isSearch = call.endpoint === 'listProfiles' && search.trim() !== '' && repeated.length === 0;
    if (!isSearch || settings.search === 'complete') return next(call);
    const { maxHits, indexLag: lag } = settings;
    const hits = settings.search === 'away' ? [] : await index.find(wholeWords(search), { maxHits, lag });
    // An unknown portal has no hits; the upstream says that it is unknown.
    const portal = await api.getPortal({ portal_id: call.params['portal_id'] ?? '' }).catch(() => undefined);
    const found = hits.flatMap(({ portalId, email }) => (portalId === portal?.id ? [email] : []));
    const emails = hasKey(call.query, 'email') ? inBoth(valuesOf(call.query, 'email'), found) : found;
    const query = withValues(without(call.query, 'search'), 'email', emails.length > 0 ? emails : [nobody]);
    return next({ ...call, query });
  };
}

function inBoth(requested: string[], found: string[]): string[] {
  const wanted = new Set(requested.map((email) => email.trim().toLowerCase()));
  return found.filter((email) => wanted.has(email.toLowerCase()));
}

function changesIndex({ endpoint }: Call): boolean {
  return endpoint === 'createProfile' || endpoint === 'createInvite' || endpoint === 'deleteProfile';
}

async function keepIndexed(
  { endpoint, params }: Call,
  { json }: Answer,
  api: Api,
  index: SearchIndex,
): Promise<void> {
  const { id: portalId } = await api.getPortal({ portal_id: params['portal_id'] ?? '' });
  if (endpoint === 'deleteProfile') return index.remove(portalId, params['consumer_profile_id'] ?? '');
  // The upstream answered with a profile, or with an invite that names it.
  const { id } = (endpoint === 'createInvite' ? json['consumer_profile'] : json) as { id: string };
  index.write(portalId, await api.getProfile({ portal_id: portalId, consumer_profile_id: id }));
}
