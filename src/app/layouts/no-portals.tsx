import { MessageScreen } from '#app/layouts/message-screen.tsx';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const firstRun = lazyWithPreload(
  async () => (await import('#app/features/first-run/first-run.tsx')).FirstRun,
);

/** `/` when there are no portals. */
export function NoPortals() {
  return (
    <MessageScreen>
      <LazyBoundary part={firstRun} onGiveUp={() => window.location.reload()}>
        {(FirstRun) => <FirstRun />}
      </LazyBoundary>
    </MessageScreen>
  );
}
