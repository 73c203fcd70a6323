import { useSelector } from '@tanstack/react-store';
import { useEffect, useState } from 'react';
import type { BulkSelectDialogProps } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { selectMatching } from '#app/features/profiles/bulk-select/select-matching.ts';
import { BulkSelectModal } from '#app/features/profiles/bulk-select/bulk-select-modal.tsx';
import { SelectMatchingProgress } from '#app/features/profiles/bulk-select/select-matching-progress.tsx';
import { useReadingCost } from '#app/features/profiles/complete-search/use-reading-cost.ts';
import { FilterList } from '#app/features/profiles/filters/filter-list.tsx';
import { bulkSelectMessages, selectMatchingMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { profileListParams } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';

/**
 * Selects all profiles that match the filters, on all pages. Starts immediately, can be stopped, and closes when done.
 */
export function SelectMatchingDialog({ portal_id, onClose }: BulkSelectDialogProps) {
  const [params] = useListParams();
  const [selection] = useState(() => selectMatching(portal_id, params));
  useEffect(() => {
    void selection.run();
    return () => selection.stop();
  }, [selection]);
  const isUnfinished = useSelector(selection.state, ({ phase }) => phase !== 'done');
  // What the selection bar does not say, the dialog has to: that nobody was found, or not everyone could be read.
  const isSaidElsewhere = useSelector(
    selection.state,
    ({ phase, progress }) => phase === 'done' && progress.count > 0 && progress.unreadable === 0,
  );
  useEffect(() => {
    if (isSaidElsewhere) onClose();
  }, [isSaidElsewhere, onClose]);
  const cost = useReadingCost(portal_id, params);
  const hasFilters = profileListParams.isFiltered(params);
  return (
    <BulkSelectModal
      title={hasFilters ? bulkSelectMessages.matching : bulkSelectMessages.everyone}
      isUnfinished={isUnfinished}
      question={selectMatchingMessages.leave}
      onClose={onClose}
    >
      <SelectMatchingProgress selection={selection} hasFilters={hasFilters} onClose={onClose}>
        <div>
          <p>{hasFilters ? selectMatchingMessages.matching : selectMatchingMessages.everyone}</p>
          <FilterList portal_id={portal_id} filters={params} />
          {cost && <p className="mt-1 text-ink-2">{cost}</p>}
        </div>
      </SelectMatchingProgress>
    </BulkSelectModal>
  );
}
