import type { ReactNode } from 'react';

export interface DrawerProps {
  /** The subject; contains the DrawerTitle. Announced when it changes. */
  heading: ReactNode;
  /** Buttons before the close button. */
  actions?: ReactNode;
  closeLabel: string;
  /**
   * Called on Escape, the close button and, where it is modal, a click outside. The caller decides whether to close.
   */
  onClose: () => void;
  /** The element to focus after closing. */
  returnFocusTo: () => HTMLElement | null;
  /** A `DrawerContent` and anything above it. */
  children: ReactNode;
}
