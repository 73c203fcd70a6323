import { useParams } from 'react-router';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import type { ListDialog } from '#app/profile-list/list-dialog-request.ts';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';

const refineDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/refine/refine-dialog.tsx')).RefineDialog,
);
const selectMatchingDialog = lazyWithPreload(
  async () =>
    (await import('#app/features/profiles/bulk-select/select-matching-dialog.tsx')).SelectMatchingDialog,
);
const pastedListDialog = lazyWithPreload(
  async () => (await import('#app/features/profiles/bulk-select/pasted-list-dialog.tsx')).PastedListDialog,
);
const addPersonForm = lazyWithPreload(
  async () => (await import('#app/features/add-people/add-person-form.tsx')).AddPersonForm,
);

/** The dialog of the list that was asked for. */
export function ListDialogs({ dialog, onClose }: { dialog: ListDialog; onClose: () => void }) {
  const { portal_id = '' } = useParams();
  const props = { portal_id, onClose };
  if (dialog === 'refine') {
    return (
      <LazyBoundary part={refineDialog} onGiveUp={onClose}>
        {(RefineDialog) => <RefineDialog {...props} />}
      </LazyBoundary>
    );
  }
  if (dialog === 'matching') {
    return (
      <LazyBoundary part={selectMatchingDialog} onGiveUp={onClose}>
        {(SelectMatchingDialog) => <SelectMatchingDialog {...props} />}
      </LazyBoundary>
    );
  }
  if (dialog === 'from-list' || typeof dialog === 'object') {
    const pasted = dialog === 'from-list' ? '' : dialog.pasted;
    return (
      <LazyBoundary part={pastedListDialog} onGiveUp={onClose}>
        {(PastedListDialog) => <PastedListDialog {...props} pasted={pasted} />}
      </LazyBoundary>
    );
  }
  return (
    <LazyBoundary part={addPersonForm} onGiveUp={onClose}>
      {(AddPersonForm) => <AddPersonForm {...props} mode={dialog} />}
    </LazyBoundary>
  );
}
