import { useLayoutEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { AddMode } from '#app/api/people-writes.ts';

/**
 * A dialog of the list, which many controls can open: it filters the list, selects many profiles (those of a list,
 * which can have been pasted already), or adds someone.
 */
export type ListDialog = 'refine' | 'matching' | 'from-list' | { pasted: string } | AddMode;

/** Opens a dialog in the list on screen, while none is open there. */
let openInList: ((dialog: ListDialog) => void) | undefined;

/** The history entry whose request has been handled. */
let handledKey: string | undefined;

/**
 * Opens a dialog in the list on screen. Without a list, or if it has a dialog open, does nothing.
 * @returns whether it has been opened
 */
export function openListDialog(dialog: ListDialog): boolean {
  const open = openInList;
  open?.(dialog);
  return open !== undefined;
}

/** State for a navigation to a list that opens the dialog there. It applies to this navigation only. */
export function withListDialog(dialog: ListDialog): { dialog: ListDialog } {
  return { dialog };
}

/**
 * The dialog that is open, and a function that closes it. The component that calls this belongs to one history entry of
 * the list; Back or a reload does not reopen the dialog.
 */
export function useListDialogRequest(): [ListDialog | undefined, () => void] {
  const { key, state } = useLocation();
  const isNew = useNavigationType() !== NavigationType.Pop && key !== handledKey;
  const [dialog, setDialog] = useState<ListDialog | undefined>(() =>
    // Only `withListDialog` sets it.
    isNew ? (state as Partial<ReturnType<typeof withListDialog>> | null)?.dialog : undefined,
  );
  const hasDialog = dialog !== undefined;
  useLayoutEffect(() => {
    handledKey = key;
    if (hasDialog) return undefined;
    openInList = setDialog;
    return () => {
      if (openInList === setDialog) openInList = undefined;
    };
  }, [key, hasDialog]);
  return [dialog, () => setDialog(undefined)];
}
