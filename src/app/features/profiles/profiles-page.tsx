import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { profilesQuery } from '#app/api/profiles.ts';
import { ActiveFilters } from '#app/features/profiles/active-filters.tsx';
import { FilterBar } from '#app/features/profiles/filter-bar.tsx';
import { listInput } from '#app/features/profiles/list-params.ts';
import { fromList } from '#app/features/profiles/profile-link.tsx';
import { ProfilesPager } from '#app/features/profiles/profiles-pager.tsx';
import { ProfilesTable } from '#app/features/profiles/profiles-table.tsx';
import { useListParams } from '#app/features/profiles/use-list-params.ts';
import { words } from '#app/lib/words.ts';
import { profilePath } from '#app/paths.ts';

/** The portal's profiles: narrowed, ordered and paged as the URL says. */
export function ProfilesPage() {
  const { portal_id = '' } = useParams();
  const [params] = useListParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useQuery(profilesQuery(listInput(portal_id, params)));
  const openProfile = (id: string) =>
    void navigate(
      { pathname: profilePath(portal_id, id), search },
      { state: fromList, preventScrollReset: true },
    );
  return (
    <main id="content" className="mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6">
      <h1 className="text-lg font-semibold">{words.profiles.title}</h1>
      <FilterBar portal_id={portal_id} />
      <ActiveFilters portal_id={portal_id} />
      <ProfilesTable query={query} onOpen={openProfile} />
      <ProfilesPager page={query.data} />
      <Outlet />
    </main>
  );
}
