import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

interface PickerPanelProps {
  label: string;
  picker: Picker;
  children: ReactNode;
}

/** The popup of a picker's button, for content other than a list of options. */
export function PickerPanel({ label, picker, children }: PickerPanelProps) {
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
            className="flex max-h-(--available-height) w-80 max-w-(--available-width) flex-col overflow-y-auto overscroll-contain rounded-lg border border-line bg-raised shadow-2 outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
