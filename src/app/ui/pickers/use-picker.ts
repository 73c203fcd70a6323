import { type RefObject, useId, useRef } from 'react';
import { useDisclosure } from '#app/lib/use-disclosure.ts';

/** A popup that belongs to a button, and whose code is loaded when one turns to the button. */
export interface Picker {
  isOpen: boolean;
  /** The button. */
  anchor: RefObject<HTMLButtonElement | null>;
  popupId: string;
  onOpenChange: (open: boolean, details: { event: Event }) => void;
  close: () => void;
  /** What its combobox takes, if it is one. */
  combobox: {
    open: boolean;
    onOpenChange: Picker['onOpenChange'];
    /** Only the options that can be seen are there. */
    virtualized: true;
    onItemHighlighted: (item: unknown, details: { reason: string; index: number }) => void;
  };
  /** Brings an option into view. Set by the list of options while it is there. */
  showOption: RefObject<((index: number) => void) | null>;
}

/**
 * @param startLoading starts loading the popup's code
 * @returns the picker, what its button takes, and what opens it without the button
 */
export function usePicker(startLoading: () => void) {
  const [isOpen, setIsOpen] = useDisclosure();
  const anchor = useRef<HTMLButtonElement>(null);
  const showOption = useRef<((index: number) => void) | null>(null);
  const popupId = useId();
  const onOpenChange: Picker['onOpenChange'] = (open, { event }) => {
    // A press on the button is the button's own business.
    if (event.target instanceof Node && anchor.current?.contains(event.target)) return;
    setIsOpen(open);
  };
  const picker: Picker = {
    isOpen,
    anchor,
    popupId,
    onOpenChange,
    close: () => setIsOpen(false),
    combobox: {
      open: isOpen,
      onOpenChange,
      virtualized: true,
      onItemHighlighted: (_, { reason, index }) => {
        // What the pointer is on can be seen.
        if (reason !== 'pointer' && index >= 0) showOption.current?.(index);
      },
    },
    showOption,
  };
  const button = {
    ref: anchor,
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
  return { picker, button, open };
}
