import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide';
import { useMemo } from 'react';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { groupListQuery } from '#app/api/group-list-query.ts';
import { CreateGroupButton } from '#app/features/groups/form/create-group-button.tsx';
import { groupColumns } from '#app/features/groups/group-columns.tsx';
import { GroupFilters } from '#app/features/groups/group-filters.tsx';
import { GroupListContext } from '#app/features/groups/group-list-context.ts';
import { groupListInput, groupListParams } from '#app/features/groups/group-list-params.ts';
import { groupListMessages } from '#app/messages/groups/group-list-messages.ts';
import { groupPath } from '#app/navigation/page-paths.ts';
import { fromListAt } from '#app/navigation/use-close-drawer.ts';
import { useIsDrawerBeside } from '#app/navigation/use-is-drawer-beside.ts';
import { EmptyList } from '#app/table/empty-list.tsx';
import { ListTable } from '#app/table/list-table.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { PageLayout } from '#app/ui/page-layout.tsx';

const empty = { icon: UsersRound, none: groupListMessages.none, noMatch: groupListMessages.noMatch };

/** A portal's groups. The URL holds the filters, order and page. */
export function GroupsPage() {
  const { portal_id = '', consumer_group_id } = useParams();
  const { search, key, ...location } = useLocation();
  const state: unknown = location.state;
  const navigate = useNavigate();
  const [params] = useUrlParams(groupListParams);
  const query = useQuery(groupListQuery(groupListInput(portal_id, params)));
  const isOpen = consumer_group_id !== undefined;
  const context = useMemo(
    // What is opened takes the place of what is open.
    () => ({ portal_id, search, open: isOpen ? { replace: true, state } : { state: fromListAt(key) } }),
    [portal_id, search, key, isOpen, state],
  );
  return (
    <PageLayout
      title={groupListMessages.title}
      actions={<CreateGroupButton portal_id={portal_id} listed={query.data?.items} />}
      isList
      drawer={<Outlet />}
      hasDrawerBeside={useIsDrawerBeside()}
    >
      <GroupFilters />
      <GroupListContext value={context}>
        <ListTable
          query={query}
          columns={groupColumns}
          params={groupListParams}
          messages={groupListMessages}
          empty={<EmptyList texts={empty} params={groupListParams} />}
          search={params.search}
          openId={consumer_group_id}
          onRowClick={({ id }) =>
            void navigate(
              { pathname: groupPath(portal_id, id), search },
              { ...context.open, preventScrollReset: true },
            )
          }
        />
      </GroupListContext>
    </PageLayout>
  );
}
