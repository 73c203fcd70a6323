import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { groupsQuery } from '#app/api/group-queries.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { usePortals } from '#app/api/use-portals.ts';
import { profileQuery, profilesQuery } from '#app/api/profile-queries.ts';
import { useDebouncedValue } from '#app/lib/use-debounced-value.ts';
import { useLastError } from '#app/lib/use-last-error.ts';

const debounceDelay = 150;
/** More than are shown, so that the best of them can be. */
const maxProfiles = 50;

/** The form of a profile id. Only the service knows whether such a profile exists. */
const profileId = /^cpr_\w{8,}$/;

/**
 * The palette's queries: portals at once, profiles and groups once typing has paused.
 * @param text the typed text, trimmed
 */
export function usePaletteQueries(portal_id: string, text: string) {
  const queryClient = useQueryClient();
  const search = useDebouncedValue(text, debounceDelay);
  const isId = profileId.test(search);
  const input = { portal_id, limit: maxProfiles, order: 'desc' as const, search };
  const { query: portalListQuery, portals } = usePortals(text !== '');
  const profiles = useQuery({ ...profilesQuery(input), enabled: search !== '' });
  const groups = useInfiniteQuery({ ...groupsQuery(portal_id, search), enabled: search !== '' });
  const byId = useQuery({
    ...profileQuery(queryClient, { portal_id, consumer_profile_id: search }),
    enabled: isId,
  });

  const isUnknownId = isId && isNotFound(byId.error);
  const profilesError = useLastError(profiles);
  const groupsError = useLastError(groups);
  const portalsError = useLastError(portalListQuery);
  const searchQueries = text === '' ? [] : [profiles, groups, ...(isId ? [byId] : [])];
  return {
    portals,
    profiles: (text && profiles.data?.items) || [],
    groups: (text && groups.data?.pages.flatMap((page) => page.items)) || [],
    areProfilesStale: search !== text || profiles.isPlaceholderData,
    areGroupsStale: search !== text || groups.isPlaceholderData,
    isBusy: searchQueries.some((query) => query.isFetching) || (text !== '' && search !== text),
    /** The profile with this id, if the text is an id. */
    profile: isId && search === text ? byId.data : undefined,
    isUnknownId,
    error: profilesError ?? groupsError ?? portalsError ?? (isUnknownId ? null : byId.error),
    retry: () => {
      for (const query of [profiles, groups, portalListQuery, byId]) if (query.isError) void query.refetch();
    },
  };
}
