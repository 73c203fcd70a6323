import { createBrowserRouter } from 'react-router';
import { AddPeopleButton } from '#app/features/add-people/add-people-button.tsx';
import { LazyJobStrip } from '#app/features/jobs/lazy-job-strip.tsx';
import { LazyProfileDrawer } from '#app/features/profiles/drawer/lazy-profile-drawer.tsx';
import { isAnotherList, profilesLoader } from '#app/features/profiles/profiles-loader.ts';
import { ProfilesPage } from '#app/features/profiles/profiles-page.tsx';
import { LazyListDialogs } from '#app/layouts/lazy-list-dialogs.tsx';
import { NoPortals } from '#app/layouts/no-portals.tsx';
import { homeLoader, isAnotherPortal, portalLoader } from '#app/layouts/portal-loader.ts';
import { PortalLayout } from '#app/layouts/portal-layout.tsx';
import { RootLayout } from '#app/layouts/root-layout.tsx';
import { RouteError } from '#app/layouts/route-error.tsx';
import { LoadingScreen } from '#app/layouts/loading-screen.tsx';
import { pageRoutes } from '#contract/page-routes.ts';
import { screens } from '#app/navigation/screens.ts';

export const router = createBrowserRouter([
  {
    element: <RootLayout />,
    hydrateFallbackElement: <LoadingScreen />,
    errorElement: <RouteError />,
    children: [
      { path: pageRoutes.home, loader: homeLoader, element: <NoPortals /> },
      {
        path: pageRoutes.portals,
        lazy: async () => ({
          Component: (await import('#app/layouts/portals-page.tsx')).PortalsPage,
        }),
      },
      {
        path: pageRoutes.portal,
        loader: portalLoader,
        shouldRevalidate: isAnotherPortal,
        element: <PortalLayout />,
        children: [
          {
            path: '',
            handle: screens.profiles,
            loader: profilesLoader,
            shouldRevalidate: isAnotherList,
            element: (
              <ProfilesPage
                jobs={<LazyJobStrip />}
                addPeople={<AddPeopleButton />}
                dialogs={<LazyListDialogs />}
              />
            ),
            children: [{ path: pageRoutes.profile, element: <LazyProfileDrawer /> }],
          },
          {
            path: pageRoutes.groups,
            handle: screens.groups,
            lazy: async () => ({
              Component: (await import('#app/features/groups/groups-page.tsx')).GroupsPage,
            }),
            children: [
              {
                path: pageRoutes.group,
                lazy: async () => ({
                  Component: (await import('#app/features/groups/drawer/group-drawer.tsx')).GroupDrawer,
                }),
              },
            ],
          },
          {
            path: pageRoutes.invites,
            handle: screens.invites,
            lazy: async () => ({
              Component: (await import('#app/features/invites/invites-page.tsx')).InvitesPage,
            }),
          },
          {
            path: pageRoutes.importPeople,
            handle: screens.importPeople,
            lazy: async () => ({
              Component: (await import('#app/features/import-people/import-people-page.tsx'))
                .ImportPeoplePage,
            }),
          },
          {
            path: pageRoutes.jobs,
            handle: screens.jobs,
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('#app/features/jobs/jobs-page.tsx')).JobsPage,
                }),
              },
              {
                path: pageRoutes.job,
                handle: screens.report,
                lazy: async () => ({
                  Component: (await import('#app/layouts/job-report-screen.tsx')).JobReportScreen,
                }),
              },
            ],
          },
          {
            path: pageRoutes.auditLog,
            handle: screens.auditLog,
            lazy: async () => ({
              Component: (await import('#app/features/audit-log/audit-log-page.tsx')).AuditLogPage,
            }),
          },
        ],
      },
    ],
  },
]);
