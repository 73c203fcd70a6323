import { createContext, use, useState } from 'react';

/** The path of the screen that is shown. */
export const ScreenContext = createContext('');

/**
 * Whether something is open. What was opened on one screen is not open on the next, nor after going back: its code may come only
 * then, and nobody there has asked for it.
 */
export function useDisclosure(): [isOpen: boolean, setOpen: (open: boolean) => void] {
  const screen = use(ScreenContext);
  const [openedOn, setOpenedOn] = useState<string>();
  if (openedOn !== undefined && openedOn !== screen) setOpenedOn(undefined);
  return [openedOn === screen, (open) => setOpenedOn(open ? screen : undefined)];
}
