import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { profilesQuery } from '#app/api/profiles.ts';
import { ActiveFilters } from '#app/features/profiles/active-filters.tsx';
import { FilterBar } from '#app/features/profiles/filter-bar.tsx';
import { loadDrawer } from '#app/features/profiles/lazy-drawer.tsx';
import { Freshness } from '#app/features/profiles/freshness.tsx';
import { ListActions } from '#app/features/profiles/list-actions.tsx';
import { listInput } from '#app/list/list-params.ts';
import { NewerProfiles } from '#app/features/profiles/newer-profiles.tsx';
import { fromList } from '#app/list/profile-link.tsx';
import { ProfilesPager } from '#app/features/profiles/profiles-pager.tsx';
import { ProfilesTable } from '#app/features/profiles/profiles-table.tsx';
import { useListParams } from '#app/list/use-list-params.ts';
import { whenIdle } from '#app/lib/when-idle.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { profilePath } from '#app/paths.ts';

/** The portal's profiles: narrowed, ordered and paged as the URL says. */
export function ProfilesPage() {
  const { portal_id = '' } = useParams();
  const [params] = useListParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useQuery(profilesQuery(listInput(portal_id, params)));
  useEffect(() => whenIdle(() => void loadDrawer().catch(() => undefined)), []);
  const openProfile = (id: string) =>
    void navigate(
      { pathname: profilePath(portal_id, id), search },
      { state: fromList, preventScrollReset: true },
    );
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-lg font-semibold">{profileWords.title}</h1>
        <NewerProfiles portal_id={portal_id} query={query} />
        <div className="ms-auto">
          <Freshness query={query} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <FilterBar portal_id={portal_id} />
        <ListActions portal_id={portal_id} />
      </div>
      <ActiveFilters portal_id={portal_id} />
      <ProfilesTable query={query} onOpen={openProfile} />
      <ProfilesPager page={query.data} />
      <Outlet />
    </main>
  );
}
