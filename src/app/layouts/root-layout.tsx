import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ConnectionNotice } from '#app/layouts/connection-notice.tsx';
import { latePart } from '#app/lib/late-part.ts';
import { useIdle } from '#app/lib/use-idle.ts';
import { Screen } from '#app/lib/use-open.ts';
import { Late } from '#app/ui/late.tsx';
import { Tooltips } from '#app/ui/tooltips.tsx';

const toasts = latePart(async () => (await import('#app/ui/toasts.tsx')).Toasts);

/** What every screen has: its one tooltip, the toasts, the word on the connection, and the scroll position on back. */
export function RootLayout() {
  const isIdle = useIdle();
  return (
    <Screen value={useLocation().pathname}>
      <div className="flex min-h-dvh flex-col">
        <Outlet />
      </div>
      <ConnectionNotice />
      <Tooltips />
      {isIdle && <Late part={toasts}>{(Toasts) => <Toasts />}</Late>}
      <ScrollRestoration />
    </Screen>
  );
}
