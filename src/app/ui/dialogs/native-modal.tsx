import { clsx } from 'clsx';
import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react';

interface NativeModalProps extends Omit<ComponentProps<'dialog'>, 'ref' | 'onClose'> {
  /** Asked to close by Escape or a press outside. The caller decides. */
  onClose: () => void;
  /** Who has the focus at first, if not the first that can have it. */
  initialFocus?: RefObject<HTMLElement | null>;
}

/**
 * The browser's own modal dialog, for what has to be there before the code of the other dialogs, or without it. Open as long
 * as it is rendered.
 */
export function NativeModal({ onClose, initialFocus, className, children, ...props }: NativeModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    initialFocus?.current?.focus();
    // Gives the focus back.
    return () => opened?.close();
  }, [initialFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- keys have Escape
    <dialog
      {...props}
      ref={dialog}
      data-open=""
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      // What is under it has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
      className="flex size-full max-h-none max-w-none flex-col items-center bg-transparent p-4 text-ink backdrop:bg-veil sm:py-20"
    >
      <div className={clsx('w-full rounded-xl border border-line bg-raised shadow-2', className)}>
        {children}
      </div>
    </dialog>
  );
}
