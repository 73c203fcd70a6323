import { clsx } from 'clsx';
import { Columns3 } from 'lucide';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { loadPaging } from '#app/api/profile-queries.ts';
import { useProfileList } from '#app/features/profiles/complete-search/use-profile-list.ts';
import { profileDrawer } from '#app/features/profiles/drawer/lazy-profile-drawer.tsx';
import { ActiveFilters } from '#app/features/profiles/filters/active-filters.tsx';
import { FilterBar } from '#app/features/profiles/filters/filter-bar.tsx';
import { ListActions } from '#app/features/profiles/list-actions.tsx';
import { noFilters, ProfileListContext } from '#app/features/profiles/table/profile-list-context.ts';
import { ProfilesTable } from '#app/features/profiles/table/profiles-table.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { useIsDrawerBeside } from '#app/navigation/use-is-drawer-beside.ts';
import { useOpenProfile } from '#app/profile-list/use-open-profile.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { PageColumns } from '#app/ui/page-columns.tsx';
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
      icon={<Icon node={Columns3} className="size-4" />}
    />
  );
}

const freshness = lazyWithPreload(
  async () => (await import('#app/features/profiles/table/freshness.tsx')).Freshness,
);
/** As large as what is loaded after the first rows. */
const freshnessRoom = <div className="h-8 min-w-51 max-sm:-ms-2 max-sm:me-auto" />;

const newerProfiles = lazyWithPreload(
  async () => (await import('#app/features/profiles/table/newer-profiles.tsx')).NewerProfiles,
);

const selectionBar = lazyWithPreload(
  async () => (await import('#app/features/profiles/selection/selection-bar.tsx')).SelectionBar,
);

const completeSearch = lazyWithPreload(
  async () => (await import('#app/features/profiles/complete-search/complete-search.tsx')).CompleteSearch,
);

/**
 * The portal's profiles, filtered, sorted and paged by the URL.
 * @param jobs the progress of bulk jobs
 * @param addPeople the button that adds people
 * @param dialogs the dialogs that many controls can open above the list
 */
export function ProfilesPage({
  jobs,
  addPeople,
  dialogs,
}: Record<'jobs' | 'addPeople' | 'dialogs', ReactNode>) {
  const { portal_id = '' } = useParams();
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
  const filters = query.isPlaceholderData ? noFilters : list.filters;
  const onOpen = useOpenProfile(portal_id);
  const hasDrawerBeside = useIsDrawerBeside();
  const context = useMemo(
    () => ({ portal_id, search, filters, onOpen }),
    [portal_id, search, filters, onOpen],
  );
  return (
    <PageColumns drawer={<Outlet />} hasDrawerBeside={hasDrawerBeside}>
      <div className="flex flex-wrap items-center gap-2">
        <h1 className={clsx('text-lg font-semibold lg:me-3', hasDrawerBeside && 'sr-only')}>
          {profileMessages.title}
        </h1>
        <FilterBar portal_id={portal_id} />
        <ListActions portal_id={portal_id}>{addPeople}</ListActions>
      </div>
      {/* Always rendered, so that adding or removing a filter does not shift the rows. */}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ActiveFilters portal_id={portal_id} />
        {(isLimited || isRead) && (
          // As high as it will be in a narrow window, where it has lines of its own.
          <LazyBoundary part={completeSearch} fallback={<div className="h-16 w-full sm:hidden" />}>
            {(CompleteSearch) => <CompleteSearch portal_id={portal_id} list={list} />}
          </LazyBoundary>
        )}
        <div className="ms-auto flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:grow">
          {!isRead && (
            <>
              {isIdle && (
                <LazyBoundary part={newerProfiles}>
                  {(NewerProfiles) => <NewerProfiles portal_id={portal_id} query={query} />}
                </LazyBoundary>
              )}
              {isIdle ? (
                <LazyBoundary part={freshness} fallback={freshnessRoom}>
                  {(Freshness) => <Freshness query={query} />}
                </LazyBoundary>
              ) : (
                freshnessRoom
              )}
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
      {dialogs}
    </PageColumns>
  );
}
