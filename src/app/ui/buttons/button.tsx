import { clsx } from 'clsx';
import {
  type ComponentProps,
  type ReactNode,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { useFocusFallback } from '#app/lib/use-focus-fallback.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

const variants = {
  primary: 'bg-accent-fill text-on-accent not-aria-disabled:hover:bg-accent-fill-hover',
  secondary: 'border border-line bg-surface text-ink shadow-1 not-aria-disabled:hover:bg-hover',
  ghost: 'text-ink-2 not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink',
  danger: 'bg-danger text-canvas not-aria-disabled:hover:opacity-90',
};

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: keyof typeof variants;
  /** Why it is disabled. The button stays focusable, shows the reason, and does nothing. */
  disabledReason?: string | undefined;
  /** Shown on hover and focus unless there is a reason to show. */
  tooltip?: string | undefined;
  icon?: ReactNode;
  /** The element to focus if the focused button is removed; by default, its nearest focusable ancestor. */
  focusFallback?: RefObject<HTMLElement | null>;
}

export function Button({
  variant = 'secondary',
  disabledReason,
  tooltip,
  icon,
  focusFallback,
  className,
  children,
  onClick,
  ref,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => buttonRef.current);
  useFocusFallback(buttonRef, focusFallback);
  const button = (
    <button
      type="button"
      {...props}
      ref={buttonRef}
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
      {children && <span className="contents">{children}</span>}
    </button>
  );
  // Keep the same tree with and without a reason: another tree would remount the button and lose the focus.
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
