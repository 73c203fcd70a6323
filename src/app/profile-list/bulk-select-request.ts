import { useLayoutEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A strategy to select many profiles at once. */
export type BulkSelectStrategy = 'matching' | 'from-list';

/** Opens a bulk selection dialog in the list on screen. */
let openDialogInList: ((strategy: BulkSelectStrategy) => void) | undefined;

/** The history entry whose request has been handled. */
let handledKey: string | undefined;

/**
 * Opens the dialog of a bulk selection strategy in the list on screen. Without a list, does nothing.
 * @returns whether a list is on screen
 */
export function openBulkSelect(strategy: BulkSelectStrategy): boolean {
  openDialogInList?.(strategy);
  return openDialogInList !== undefined;
}

/** State for a navigation to a list that opens the dialog there. It applies to this navigation only. */
export function withBulkSelect(strategy: BulkSelectStrategy): { choosing: BulkSelectStrategy } {
  return { choosing: strategy };
}

/**
 * The strategy whose dialog is open, and a function that closes it. A component that calls this belongs to one history
 * entry of the list; Back or a reload does not reopen the dialog.
 */
export function useBulkSelectRequest(): [BulkSelectStrategy | undefined, () => void] {
  const { key, state } = useLocation();
  const isNew = useNavigationType() !== NavigationType.Pop && key !== handledKey;
  const [strategy, setStrategy] = useState<BulkSelectStrategy | undefined>(() =>
    // Only `withBulkSelect` sets it.
    isNew ? (state as Partial<ReturnType<typeof withBulkSelect>> | null)?.choosing : undefined,
  );
  useLayoutEffect(() => {
    handledKey = key;
    openDialogInList = setStrategy;
    return () => {
      if (openDialogInList === setStrategy) openDialogInList = undefined;
    };
  }, [key]);
  return [strategy, () => setStrategy(undefined)];
}
