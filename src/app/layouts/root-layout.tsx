import { Outlet, ScrollRestoration } from 'react-router';
import { ConnectionNotice } from '#app/layouts/connection-notice.tsx';
import { Toasts } from '#app/ui/toasts.tsx';
import { TooltipProvider } from '#app/ui/tooltip.tsx';

/** What every screen has: its one tooltip, the toasts, the word on the connection, and the scroll position on back. */
export function RootLayout() {
  return (
    <TooltipProvider>
      <div className="flex min-h-dvh flex-col">
        <Outlet />
      </div>
      <ConnectionNotice />
      <Toasts />
      <ScrollRestoration />
    </TooltipProvider>
  );
}
