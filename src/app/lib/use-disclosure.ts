import { createContext, use, useState } from 'react';

/** The path of the current screen. */
export const ScreenContext = createContext('');

/**
 * Open state for a dialog or popup. What was opened on one screen is closed on the next one and after Back: its code
 * may arrive only then, when the user no longer expects it.
 */
export function useDisclosure(): [isOpen: boolean, setOpen: (open: boolean) => void] {
  const screen = use(ScreenContext);
  const [openedOn, setOpenedOn] = useState<string>();
  if (openedOn !== undefined && openedOn !== screen) setOpenedOn(undefined);
  return [openedOn === screen, (open) => setOpenedOn(open ? screen : undefined)];
}
