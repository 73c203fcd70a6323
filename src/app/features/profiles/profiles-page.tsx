import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { profilesQuery } from '#app/api/profiles.ts';
import { ActiveFilters } from '#app/features/profiles/active-filters.tsx';
import { DisplayButton } from '#app/features/profiles/display-button.tsx';
import { FilterBar } from '#app/features/profiles/filter-bar.tsx';
import { profileDrawer } from '#app/features/profiles/late-drawer.tsx';
import { Freshness } from '#app/features/profiles/freshness.tsx';
import { ListActions } from '#app/features/profiles/list-actions.tsx';
import { ListPlace } from '#app/features/profiles/list-place.ts';
import { listInput } from '#app/list/list-params.ts';
import { NewerProfiles } from '#app/features/profiles/newer-profiles.tsx';
import { useOpenProfile } from '#app/list/use-open-profile.ts';
import { ProfilesPager } from '#app/features/profiles/profiles-pager.tsx';
import { ProfilesTable } from '#app/features/profiles/profiles-table.tsx';
import { useListParams } from '#app/list/use-list-params.ts';
import { latePart } from '#app/lib/late-part.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Late } from '#app/ui/late.tsx';

const selectionBar = latePart(
  async () => (await import('#app/features/profiles/selection-bar.tsx')).SelectionBar,
);

/** The portal's profiles: narrowed, ordered and paged as the URL says. `jobs` tells of changes of many of them. */
export function ProfilesPage({ jobs }: { jobs: ReactNode }) {
  const { portal_id = '' } = useParams();
  const [params] = useListParams();
  const query = useQuery(profilesQuery(listInput(portal_id, params)));
  const isIdle = useIdle();
  useEffect(() => {
    if (isIdle) profileDrawer.load();
  }, [isIdle]);
  const { search } = useLocation();
  const { consumer_group_id } = params;
  const onOpen = useOpenProfile(portal_id);
  const place = useMemo(
    () => ({ portal_id, search, consumer_group_id, onOpen }),
    [portal_id, search, consumer_group_id, onOpen],
  );
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="text-lg font-semibold lg:me-3">{profileWords.title}</h1>
        <FilterBar portal_id={portal_id} />
        <ListActions portal_id={portal_id} />
      </div>
      {/* Always there, so that the rows stay where they are when the first filter comes and the last goes. */}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ActiveFilters portal_id={portal_id} />
        <div className="ms-auto flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:grow">
          <NewerProfiles portal_id={portal_id} query={query} />
          <Freshness query={query} />
          <DisplayButton />
        </div>
      </div>
      <ListPlace value={place}>
        <ProfilesTable portal_id={portal_id} query={query} onOpen={onOpen} />
      </ListPlace>
      <div className="sticky bottom-0 low:static -mx-4 mt-auto flex flex-col gap-2 border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6">
        {isIdle && (
          <>
            {jobs}
            <Late part={selectionBar}>
              {(SelectionBar) => <SelectionBar portal_id={portal_id} page={query.data} />}
            </Late>
          </>
        )}
        <ProfilesPager page={query.data} />
      </div>
      <Outlet />
    </main>
  );
}
