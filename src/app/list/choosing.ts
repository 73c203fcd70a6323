import { useLayoutEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A way to choose more profiles than one would press one by one. */
export type WayToChoose = 'matching' | 'from-list';

/** Opens a dialog in the list that is on the screen. */
let openInList: ((way: WayToChoose) => void) | undefined;

/** The history entry whose request has been seen to. */
let seenKey: string | undefined;

/**
 * Opens the dialog of a way to choose in the list that is on the screen. Without one nothing happens, now or later.
 * @returns whether there is a list
 */
export function choose(way: WayToChoose): boolean {
  openInList?.(way);
  return openInList !== undefined;
}

/** The state of a navigation that leads to a list and opens the dialog there: the request is that of this one navigation. */
export function withChoosing(choosing: WayToChoose): { choosing: WayToChoose } {
  return { choosing };
}

/**
 * The way to choose whose dialog is open, and what closes it. A component that calls this belongs to one history entry of the
 * list; going back there, or a reload, does not ask anew.
 */
export function useChoosing(): [WayToChoose | undefined, () => void] {
  const { key, state } = useLocation();
  const isNew = useNavigationType() !== NavigationType.Pop && key !== seenKey;
  const [way, setWay] = useState<WayToChoose | undefined>(() =>
    // Only withChoosing puts it there.
    isNew ? (state as Partial<ReturnType<typeof withChoosing>> | null)?.choosing : undefined,
  );
  useLayoutEffect(() => {
    seenKey = key;
    openInList = setWay;
    return () => {
      if (openInList === setWay) openInList = undefined;
    };
  }, [key]);
  return [way, () => setWay(undefined)];
}
