import { createBrowserRouter } from 'react-router';
import { LateJobs } from '#app/features/jobs/late-jobs.tsx';
import { LateDrawer } from '#app/features/profiles/late-drawer.tsx';
import { isAnotherList, profilesLoader } from '#app/features/profiles/profiles-loader.ts';
import { ProfilesPage } from '#app/features/profiles/profiles-page.tsx';
import { NoPortals } from '#app/layouts/no-portals.tsx';
import { homeLoader, isAnotherPortal, portalLoader } from '#app/layouts/portal-loader.ts';
import { PortalLayout } from '#app/layouts/portal-layout.tsx';
import { RootLayout } from '#app/layouts/root-layout.tsx';
import { RouteError } from '#app/layouts/route-error.tsx';
import { StartScreen } from '#app/layouts/start-screen.tsx';
import { routes } from '#app/paths.ts';

export const router = createBrowserRouter([
  {
    element: <RootLayout />,
    hydrateFallbackElement: <StartScreen />,
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
            loader: profilesLoader,
            shouldRevalidate: isAnotherList,
            element: <ProfilesPage jobs={<LateJobs />} />,
            children: [{ path: routes.profile, element: <LateDrawer /> }],
          },
          {
            path: routes.jobs,
            lazy: async () => ({ Component: (await import('#app/features/jobs/jobs-page.tsx')).JobsPage }),
          },
          {
            path: routes.job,
            lazy: async () => ({
              Component: (await import('#app/features/jobs/report-page.tsx')).ReportPage,
            }),
          },
          {
            path: routes.changes,
            lazy: async () => ({
              Component: (await import('#app/features/changes/changes-page.tsx')).ChangesPage,
            }),
          },
        ],
      },
    ],
  },
]);
