import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { useDelayIdle } from '#app/lib/use-idle.ts';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { TooltipHost } from '#app/ui/tooltip/tooltip-host.tsx';

/** Shown while the target of `/` is being determined. */
export function LoadingScreen() {
  useDelayIdle(true);
  return (
    <>
      <MessageScreen>
        <output
          aria-label={portalMessages.loading}
          className="mx-auto flex max-w-page flex-col gap-4 px-6 py-6"
        >
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-8 w-full" />
        </output>
      </MessageScreen>
      <TooltipHost />
    </>
  );
}
