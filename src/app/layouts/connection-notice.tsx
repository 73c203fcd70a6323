import { useIsUnreachable, useIsOffline } from '#app/api/connection-status.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';

/** Says that the shown data may be out of date while the browser is offline or the server does not respond. */
export function ConnectionNotice() {
  const isOffline = useIsOffline();
  const isUnreachable = useIsUnreachable();
  if (!isOffline && !isUnreachable) return null;
  return (
    <div className="sticky bottom-bars z-10 low:static mx-auto w-full max-w-xl px-4 pb-2">
      <Banner tone="warn">{isOffline ? errorMessages.offline : errorMessages.unreachable}</Banner>
    </div>
  );
}
