import { lazy, Suspense } from 'react';

const ChangesPage = lazy(async () => ({
  default: (await import('#app/features/changes/changes-page.tsx')).ChangesPage,
}));

/** The record of changes, whose code is not needed for the profiles. */
export function LazyChanges() {
  return (
    <Suspense>
      <ChangesPage />
    </Suspense>
  );
}
