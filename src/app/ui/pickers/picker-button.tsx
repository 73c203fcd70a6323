import type { ComponentType, ReactNode } from 'react';
import type { ShortcutAction } from '#app/lib/keyboard/keyboard-shortcuts.ts';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { useAriaKeyShortcuts } from '#app/lib/keyboard/single-key-shortcuts.ts';
import { type ShortcutLayer, useShortcuts } from '#app/lib/keyboard/use-shortcuts.ts';
import { Button, type ButtonProps } from '#app/ui/buttons/button.tsx';
import { LazyBoundary } from '#app/ui/lazy/lazy-boundary.tsx';
import { type Picker, usePicker } from '#app/ui/pickers/use-picker.ts';

export interface PickerButtonProps<Props> extends ButtonProps {
  /** The popup next to the button. */
  popup: LazyComponent<Props>;
  renderPopup: (Popup: ComponentType<Props>, picker: Picker) => ReactNode;
  /** The popup is a list of options. */
  isCombobox?: boolean;
  /** A shortcut that also opens it. */
  shortcut?: { layer: ShortcutLayer; action: ShortcutAction };
}

/** A button with a popup. The popup's code loads when the user hovers over or focuses the button. */
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
