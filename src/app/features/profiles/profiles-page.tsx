import { Columns3 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { loadPaging } from '#app/api/profile-queries.ts';
import { useProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { profileDrawer } from '#app/features/profiles/drawer/lazy-profile-drawer.tsx';
import { ActiveFilters } from '#app/features/profiles/filters/active-filters.tsx';
import { FilterBar } from '#app/features/profiles/filters/filter-bar.tsx';
import { ListActions } from '#app/features/profiles/list-actions.tsx';
import { Freshness } from '#app/features/profiles/table/freshness.tsx';
import { NewerProfiles } from '#app/features/profiles/table/newer-profiles.tsx';
import { noFilters, ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { ProfilesTable } from '#app/features/profiles/table/profiles-table.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { useOpenProfile } from '#app/profile-list/use-open-profile.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';

const displayMenu = lazyWithPreload(
  async () => (await import('#app/features/profiles/display/display-menu.tsx')).DisplayMenu,
);

/** Opens the menu for columns and density. */
function DisplayButton() {
  return (
    <PickerButton
      popup={displayMenu}
      renderPopup={(DisplayMenu, picker) => <DisplayMenu picker={picker} />}
      variant="ghost"
      aria-label={filterMessages.display}
      tooltip={filterMessages.display}
      icon={<Columns3 aria-hidden="true" className="size-4" />}
    />
  );
}

const selectionBar = lazyWithPreload(
  async () => (await import('#app/features/profiles/selection/selection-bar.tsx')).SelectionBar,
);

const completeSearch = lazyWithPreload(
  async () => (await import('#app/features/profiles/complete-search/complete-search.tsx')).CompleteSearch,
);

/**
 * The portal's profiles, filtered, sorted and paged by the URL.
 * @param jobs the progress of bulk jobs
 */
export function ProfilesPage({ jobs }: { jobs: ReactNode }) {
  const { portal_id = '' } = useParams();
  const [params] = useListParams();
  const list = useProfileList(portal_id);
  const { query, isRead, isLimited } = list;
  const isIdle = useIdle();
  useEffect(() => {
    if (!isIdle) return;
    profileDrawer.preload();
    // Turning a page tries again, and shows the failure.
    loadPaging().catch(() => {});
  }, [isIdle]);
  const { search } = useLocation();
  const filters = query.isPlaceholderData ? noFilters : params;
  const onOpen = useOpenProfile(portal_id);
  const context = useMemo(
    () => ({ portal_id, search, filters, onOpen }),
    [portal_id, search, filters, onOpen],
  );
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none mx-auto flex w-full max-w-page flex-1 flex-col gap-3 px-4 pt-5 sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="text-lg font-semibold lg:me-3">{profileMessages.title}</h1>
        <FilterBar portal_id={portal_id} />
        <ListActions portal_id={portal_id} />
      </div>
      {/* Always rendered, so that adding or removing a filter does not shift the rows. */}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ActiveFilters portal_id={portal_id} />
        {isLimited && (
          // As high as it will be in a narrow window, where it has lines of its own.
          <LazyBoundary part={completeSearch} fallback={<div className="h-16 w-full sm:hidden" />}>
            {(CompleteSearch) => <CompleteSearch portal_id={portal_id} isRead={isRead} />}
          </LazyBoundary>
        )}
        <div className="ms-auto flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:grow">
          {!isRead && (
            <>
              <NewerProfiles portal_id={portal_id} query={query} />
              <Freshness query={query} />
            </>
          )}
          <DisplayButton />
        </div>
      </div>
      <ProfileListContext value={context}>
        <ProfilesTable portal_id={portal_id} list={list} onOpen={onOpen}>
          {isIdle && (
            <>
              {jobs}
              <LazyBoundary part={selectionBar}>
                {(SelectionBar) => <SelectionBar portal_id={portal_id} page={query.data} />}
              </LazyBoundary>
            </>
          )}
        </ProfilesTable>
      </ProfileListContext>
      <Outlet />
    </main>
  );
}
