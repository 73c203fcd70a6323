import { useLayoutEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A way to choose more profiles than one would press one by one. */
export type BulkSelectStrategy = 'matching' | 'from-list';

/** Opens a dialog in the list that is on the screen. */
let openDialogInList: ((strategy: BulkSelectStrategy) => void) | undefined;

/** The history entry whose request has been seen to. */
let seenKey: string | undefined;

/**
 * Opens the dialog of a way to choose in the list that is on the screen. Without one nothing happens, now or later.
 * @returns whether there is a list
 */
export function openBulkSelect(strategy: BulkSelectStrategy): boolean {
  openDialogInList?.(strategy);
  return openDialogInList !== undefined;
}

/** The state of a navigation that leads to a list and opens the dialog there: the request is that of this one navigation. */
export function withBulkSelect(strategy: BulkSelectStrategy): { choosing: BulkSelectStrategy } {
  return { choosing: strategy };
}

/**
 * The way to choose whose dialog is open, and what closes it. A component that calls this belongs to one history entry of the
 * list; going back there, or a reload, does not ask anew.
 */
export function useBulkSelectRequest(): [BulkSelectStrategy | undefined, () => void] {
  const { key, state } = useLocation();
  const isNew = useNavigationType() !== NavigationType.Pop && key !== seenKey;
  const [strategy, setStrategy] = useState<BulkSelectStrategy | undefined>(() =>
    // Only withBulkSelect puts it there.
    isNew ? (state as Partial<ReturnType<typeof withBulkSelect>> | null)?.choosing : undefined,
  );
  useLayoutEffect(() => {
    seenKey = key;
    openDialogInList = setStrategy;
    return () => {
      if (openDialogInList === setStrategy) openDialogInList = undefined;
    };
  }, [key]);
  return [strategy, () => setStrategy(undefined)];
}
