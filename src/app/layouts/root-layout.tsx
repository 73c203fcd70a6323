import { useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ConnectionNotice } from '#app/layouts/connection-notice.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { runClock } from '#app/lib/time/run-clock.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { ScreenContext } from '#app/lib/use-disclosure.ts';
import { scrollKey } from '#app/navigation/use-close-drawer.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { TooltipHost } from '#app/ui/tooltip/tooltip-host.tsx';

const overlays = lazyWithPreload(async () => (await import('#app/layouts/page-overlays.tsx')).PageOverlays);

/** What every screen shares: notices, the tooltip, the clock, and scroll restoration on Back. */
export function RootLayout() {
  const isIdle = useIdle();
  useEffect(runClock, []);
  return (
    <ScreenContext value={useLocation().pathname}>
      <div className="flex min-h-dvh flex-col">
        <Outlet />
      </div>
      <ConnectionNotice />
      {isIdle && <LazyBoundary part={overlays}>{(PageOverlays) => <PageOverlays />}</LazyBoundary>}
      <TooltipHost />
      <ScrollRestoration getKey={scrollKey} />
    </ScreenContext>
  );
}
