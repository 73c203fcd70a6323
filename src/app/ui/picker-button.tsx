import type { ComponentType, ReactNode } from 'react';
import type { Action } from '#app/lib/keys.ts';
import type { LatePart } from '#app/lib/late-part.ts';
import { useShortcut } from '#app/lib/single-keys.ts';
import { type Layer, useKeys } from '#app/lib/use-keys.ts';
import { Button, type ButtonProps } from '#app/ui/button.tsx';
import { Late } from '#app/ui/late.tsx';
import { type Picker, usePicker } from '#app/ui/use-picker.ts';

interface PickerButtonProps<Props> extends ButtonProps {
  /** What opens beside the button. */
  popup: LatePart<Props>;
  renderPopup: (Popup: ComponentType<Props>, picker: Picker) => ReactNode;
  /** The popup is a list to choose from. */
  isCombobox?: boolean;
  /** The key that opens it too. */
  shortcut?: { layer: Layer; action: Action };
}

/** A button with a popup, whose code comes when one turns to the button. */
export function PickerButton<Props>({
  popup,
  renderPopup,
  isCombobox,
  shortcut,
  ...props
}: PickerButtonProps<Props>) {
  const { picker, button, open } = usePicker(popup.load);
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
      {picker.isOpen && (
        <Late part={popup} onGiveUp={picker.close}>
          {(Popup) => renderPopup(Popup, picker)}
        </Late>
      )}
    </>
  );
}
