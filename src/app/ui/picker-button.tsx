import { type ReactNode, Suspense } from 'react';
import type { Action } from '#app/lib/keys.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { type Layer, useKeys } from '#app/lib/use-keys.ts';
import { Button, type ButtonProps } from '#app/ui/button.tsx';
import { type Picker, usePicker } from '#app/ui/use-picker.ts';

interface PickerButtonProps extends ButtonProps {
  /** Starts loading the popup's code. */
  load: () => Promise<unknown>;
  /** What opens beside the button: a lazy component. */
  renderPopup: (picker: Picker) => ReactNode;
  /** The popup is a list to choose from. */
  isCombobox?: boolean;
  /** The key that opens it too. */
  shortcut?: { layer: Layer; action: Action };
}

/** A button with a popup, whose code comes when one turns to the button. */
export function PickerButton({ load, renderPopup, isCombobox, shortcut, ...props }: PickerButtonProps) {
  const { picker, button, open } = usePicker(load);
  useKeys(
    shortcut?.layer ?? 'page',
    shortcut ? { [shortcut.action]: () => props.disabledReason === undefined && open() } : {},
  );
  return (
    <>
      <Button
        {...button}
        role={isCombobox ? 'combobox' : undefined}
        aria-keyshortcuts={useShortcut(shortcut?.action)}
        {...props}
      />
      {picker.isOpen && <Suspense>{renderPopup(picker)}</Suspense>}
    </>
  );
}
