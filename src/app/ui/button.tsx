import { clsx } from 'clsx';
import {
  type ComponentProps,
  type ReactNode,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { useFocusHeir } from '#app/lib/use-focus-heir.ts';
import { TooltipTrigger } from '#app/ui/tooltip.tsx';

const variants = {
  primary: 'bg-accent-fill text-on-accent not-aria-disabled:hover:bg-accent-fill-hover',
  secondary: 'border border-line bg-surface text-ink shadow-1 not-aria-disabled:hover:bg-hover',
  ghost: 'text-ink-2 not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink',
  danger: 'bg-danger text-canvas not-aria-disabled:hover:opacity-90',
};

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: keyof typeof variants;
  /** Why it cannot be pressed now. It stays focusable and tells its reason, and does nothing. */
  disabledReason?: string | undefined;
  /** Shown on hover and on focus while there is no reason to show. */
  tooltip?: string;
  icon?: ReactNode;
  /** Who gets the focus when the button goes while it has it; if absent, what is around it. */
  focusHeir?: RefObject<HTMLElement | null>;
}

export function Button({
  variant = 'secondary',
  disabledReason,
  tooltip,
  icon,
  focusHeir,
  className,
  children,
  onClick,
  ref,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => own.current);
  useFocusHeir(own, focusHeir);
  const button = (
    <button
      type="button"
      {...props}
      ref={own}
      onClick={disabledReason === undefined ? onClick : undefined}
      aria-disabled={disabledReason !== undefined || undefined}
      aria-describedby={disabledReason === undefined ? props['aria-describedby'] : reasonId}
      className={clsx(
        'inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none aria-disabled:opacity-55',
        children ? 'px-3' : 'px-2',
        variants[variant],
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
  // The same tree with and without a reason: another one would be another button, and the focus would be lost with the first.
  return (
    <>
      <TooltipTrigger
        content={disabledReason ?? tooltip}
        onTap={disabledReason !== undefined}
        render={button}
      />
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
