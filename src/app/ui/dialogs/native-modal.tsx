import { clsx } from 'clsx';
import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react';
import { isSecondClick } from '#app/lib/is-second-click.ts';

interface NativeModalProps extends Omit<ComponentProps<'dialog'>, 'ref' | 'onClose'> {
  /** Called on Escape or a click outside. The caller decides whether to close. */
  onClose: () => void;
  /** The element to focus at first; by default, the first focusable one. */
  initialFocus?: RefObject<HTMLElement | null>;
}

/** The browser's native modal dialog, for use before or without the code of the other dialogs. Open while mounted. */
export function NativeModal({ onClose, initialFocus, className, children, ...props }: NativeModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    initialFocus?.current?.focus();
    // Closing returns the focus.
    return () => opened?.close();
  }, [initialFocus]);
  return (
    // Escape closes it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      {...props}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget, nativeEvent }) =>
        target === currentTarget && !isSecondClick(nativeEvent) && onClose()
      }
      // Keep key presses from the shortcuts of the page underneath.
      onKeyDown={(event) => event.stopPropagation()}
      className="flex size-full max-h-none max-w-none flex-col items-center bg-transparent p-4 text-ink backdrop:bg-veil sm:py-20 low:py-4"
    >
      <div className={clsx('w-full rounded-xl border border-line bg-raised shadow-2', className)}>
        {children}
      </div>
    </dialog>
  );
}
