import type { ComponentType, ReactNode } from 'react';
import type { ShortcutAction } from '#app/lib/keyboard/keyboard-shortcuts.ts';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { type ShortcutLayer, useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { Button, type ButtonProps } from '#app/ui/buttons/button.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { type Picker, usePicker } from '#app/ui/pickers/use-picker.ts';

interface PickerButtonProps<Props> extends ButtonProps {
  /** What opens beside the button. */
  popup: LazyComponent<Props>;
  renderPopup: (Popup: ComponentType<Props>, picker: Picker) => ReactNode;
  /** The popup is a list to choose from. */
  isCombobox?: boolean;
  /** The key that opens it too. */
  shortcut?: { layer: ShortcutLayer; action: ShortcutAction };
}

/** A button with a popup, whose code comes when one turns to the button. */
export function PickerButton<Props>({
  popup,
  renderPopup,
  isCombobox,
  shortcut,
  ...props
}: PickerButtonProps<Props>) {
  const { picker, button, open } = usePicker(popup.preload);
  useShortcuts(
    shortcut?.layer ?? 'page',
    shortcut ? { [shortcut.action]: () => props.disabledReason === undefined && open() } : {},
  );
  return (
    <>
      <Button
        {...button}
        role={isCombobox ? 'combobox' : undefined}
        aria-keyshortcuts={useAriaKeyShortcuts(shortcut?.action)}
        {...props}
      />
      {picker.isOpen && (
        <LazyBoundary part={popup} onGiveUp={picker.close}>
          {(Popup) => renderPopup(Popup, picker)}
        </LazyBoundary>
      )}
    </>
  );
}
