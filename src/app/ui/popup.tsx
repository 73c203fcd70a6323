import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import type { Picker } from '#app/ui/use-picker.ts';

interface PopupProps {
  label: string;
  picker: Picker;
  children: ReactNode;
}

/** A few buttons beside the button that opened them. */
export function Popup({ label, picker, children }: PopupProps) {
  return (
    <Popover.Root open={picker.isOpen} onOpenChange={picker.onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={picker.anchor}
          sideOffset={4}
          align="end"
          collisionPadding={8}
          className="z-40"
        >
          <Popover.Popup
            aria-label={label}
            id={picker.popupId}
            finalFocus={picker.anchor}
            className="flex w-72 max-w-(--available-width) flex-col rounded-lg border border-line bg-raised p-1 shadow-2 outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
