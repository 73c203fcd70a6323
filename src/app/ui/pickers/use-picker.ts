import { type RefObject, useId, useRef } from 'react';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { useDisclosure } from '#app/lib/use-disclosure.ts';

/** A popup that belongs to a button. Its code loads when the user hovers over or focuses the button. */
export interface Picker {
  isOpen: boolean;
  /** The button. */
  anchor: RefObject<HTMLButtonElement | null>;
  popupId: string;
  onOpenChange: (open: boolean, details: { event: Event }) => void;
  close: () => void;
  /** Props for its combobox, if it is one. */
  combobox: {
    open: boolean;
    onOpenChange: Picker['onOpenChange'];
    /** Only the visible options are rendered. */
    virtualized: true;
    /** The first match of a search, so that Enter selects it. */
    autoHighlight: true;
    onItemHighlighted: (item: unknown, details: { reason: string; index: number }) => void;
  };
  /** Scrolls an option into view. Set by the list of options while it is mounted. */
  showOption: RefObject<((index: number) => void) | null>;
}

/**
 * @param startLoading starts loading the popup's code
 * @returns the picker, the props for its button, and a function that opens it without the button
 */
export function usePicker(startLoading: () => void) {
  const [isOpen, setIsOpen] = useDisclosure();
  const anchor = useRef<HTMLButtonElement>(null);
  const showOption = useRef<((index: number) => void) | null>(null);
  const popupId = useId();
  const onOpenChange: Picker['onOpenChange'] = (open, { event }) => {
    // The button handles its own clicks, but no Escape: a double click leaves the focus there.
    const { target, type } = event;
    if (type !== 'keydown' && target instanceof Node && anchor.current?.contains(target)) return;
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
      autoHighlight: true,
      onItemHighlighted: (_, { reason, index }) => {
        // An option under the pointer is already visible.
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
    onClick: onFirstClick(() => setIsOpen(!isOpen)),
  };
  const open = () => {
    // Scrolls the button into view, since the popup opens next to it.
    anchor.current?.focus();
    setIsOpen(true);
  };
  return { picker, button, open };
}
