import { useIsUnreachable, useIsOffline } from '#app/api/connection.ts';
import { words } from '#app/lib/words.ts';
import { Banner } from '#app/ui/banner.tsx';

/** Says that what is shown may be old, while the browser is offline or the server does not answer. */
export function ConnectionNotice() {
  const isOffline = useIsOffline();
  const isUnreachable = useIsUnreachable();
  if (!isOffline && !isUnreachable) return null;
  return (
    <div className="sticky bottom-16 z-10 mx-auto w-full max-w-xl px-4 pb-2">
      <Banner tone="warn">{isOffline ? words.errors.offline : words.errors.unreachable}</Banner>
    </div>
  );
}
