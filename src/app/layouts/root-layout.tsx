import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { ConnectionNotice } from '#app/layouts/connection-notice.tsx';
import { loadLater } from '#app/lib/load-later.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { Tooltips } from '#app/ui/tooltip.tsx';

const Toasts = loadLater(async () => (await import('#app/ui/toasts.tsx')).Toasts);

/** What every screen has: its one tooltip, the toasts, the word on the connection, and the scroll position on back. */
export function RootLayout() {
  const isIdle = useIdle();
  return (
    <>
      <div className="flex min-h-dvh flex-col">
        <Outlet />
      </div>
      <ConnectionNotice />
      <Tooltips />
      {isIdle && (
        <Suspense>
          <Toasts />
        </Suspense>
      )}
      <ScrollRestoration />
    </>
  );
}
