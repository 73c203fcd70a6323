import { createBrowserRouter } from 'react-router';
import { LazyJobStrip } from '#app/features/jobs/lazy-job-strip.tsx';
import { LazyProfileDrawer } from '#app/features/profiles/drawer/lazy-profile-drawer.tsx';
import { isAnotherList, profilesLoader } from '#app/features/profiles/profiles-loader.ts';
import { ProfilesPage } from '#app/features/profiles/profiles-page.tsx';
import { NoPortals } from '#app/layouts/no-portals.tsx';
import { homeLoader, isAnotherPortal, portalLoader } from '#app/layouts/portal-loader.ts';
import { PortalLayout } from '#app/layouts/portal-layout.tsx';
import { RootLayout } from '#app/layouts/root-layout.tsx';
import { RouteError } from '#app/layouts/route-error.tsx';
import { LoadingScreen } from '#app/layouts/loading-screen.tsx';
import { routes } from '#app/navigation/page-paths.ts';
import { screens } from '#app/navigation/screens.ts';

export const router = createBrowserRouter([
  {
    element: <RootLayout />,
    hydrateFallbackElement: <LoadingScreen />,
    errorElement: <RouteError />,
    children: [
      { path: routes.home, loader: homeLoader, element: <NoPortals /> },
      {
        path: routes.portal,
        loader: portalLoader,
        shouldRevalidate: isAnotherPortal,
        element: <PortalLayout />,
        children: [
          {
            path: '',
            handle: screens.profiles,
            loader: profilesLoader,
            shouldRevalidate: isAnotherList,
            element: <ProfilesPage jobs={<LazyJobStrip />} />,
            children: [{ path: routes.profile, element: <LazyProfileDrawer /> }],
          },
          {
            path: routes.groups,
            handle: screens.groups,
            lazy: async () => ({
              Component: (await import('#app/features/groups/groups-page.tsx')).GroupsPage,
            }),
            children: [
              {
                path: routes.group,
                lazy: async () => ({
                  Component: (await import('#app/features/groups/drawer/group-drawer.tsx')).GroupDrawer,
                }),
              },
            ],
          },
          {
            path: routes.jobs,
            handle: screens.jobs,
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('#app/features/jobs/jobs-page.tsx')).JobsPage,
                }),
              },
              {
                path: routes.job,
                handle: screens.report,
                lazy: async () => ({
                  Component: (await import('#app/features/jobs/job-report-page.tsx')).JobReportPage,
                }),
              },
            ],
          },
          {
            path: routes.auditLog,
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
