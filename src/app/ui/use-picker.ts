import { type RefObject, useId, useRef, useState } from 'react';

/** A popup that belongs to a button, and whose code is loaded when one turns to the button. */
export interface Picker {
  isOpen: boolean;
  /** The button. */
  anchor: RefObject<HTMLButtonElement | null>;
  popupId: string;
  onOpenChange: (open: boolean, details: { event: Event }) => void;
}

/**
 * @param load starts loading the popup's code
 * @param role of the button: a combobox, unless the popup chooses nothing
 * @returns the picker, what its button takes, and what opens and closes it without the button
 */
export function usePicker(load: () => Promise<unknown>, role: 'combobox' | 'button' = 'combobox') {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const popupId = useId();
  // Should it fail, opening tries again.
  const startLoading = () => void load().catch(() => undefined);
  const picker: Picker = {
    isOpen,
    anchor,
    popupId,
    onOpenChange: (open, { event }) => {
      // A press on the button is the button's own business.
      if (event.target instanceof Node && anchor.current?.contains(event.target)) return;
      setIsOpen(open);
    },
  };
  const button = {
    ref: anchor,
    role: role === 'button' ? undefined : role,
    'aria-haspopup': 'dialog' as const,
    'aria-controls': isOpen ? popupId : undefined,
    'aria-expanded': isOpen,
    onPointerEnter: startLoading,
    onFocus: startLoading,
    onClick: () => setIsOpen(!isOpen),
  };
  const open = () => {
    // Into view first: the list opens beside it.
    anchor.current?.focus();
    setIsOpen(true);
  };
  return { picker, button, open, close: () => setIsOpen(false) };
}
