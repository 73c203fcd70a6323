import { useIsUnreachable, useIsOffline } from '#app/api/connection.ts';
import { errorWords } from '#app/lib/words/errors.ts';
import { Banner } from '#app/ui/banner.tsx';

/** Says that what is shown may be old, while the browser is offline or the server does not answer. */
export function ConnectionNotice() {
  const isOffline = useIsOffline();
  const isUnreachable = useIsUnreachable();
  if (!isOffline && !isUnreachable) return null;
  return (
    <div className="sticky bottom-16 z-10 low:static mx-auto w-full max-w-xl px-4 pb-2">
      <Banner tone="warn">{isOffline ? errorWords.offline : errorWords.unreachable}</Banner>
    </div>
  );
}
