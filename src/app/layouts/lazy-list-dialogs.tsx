import { useLocation } from 'react-router';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { useListDialogRequest } from '#app/profile-list/list-dialog-request.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const listDialogs = lazyWithPreload(async () => (await import('#app/layouts/list-dialogs.tsx')).ListDialogs);

/** The dialog that is open above the list. Navigating to another list or following a link in it closes it. */
export function LazyListDialogs() {
  return <RequestedDialog key={useLocation().key} />;
}

function RequestedDialog() {
  const [dialog, close] = useListDialogRequest();
  return (
    dialog && (
      <LazyBoundary part={listDialogs} onGiveUp={close}>
        {(ListDialogs) => <ListDialogs dialog={dialog} onClose={close} />}
      </LazyBoundary>
    )
  );
}
