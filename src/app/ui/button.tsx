import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
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
  icon?: ReactNode;
}

export function Button({
  variant = 'secondary',
  disabledReason,
  icon,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const button = (
    <button
      type="button"
      {...props}
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
  if (disabledReason === undefined) return button;
  return (
    <>
      <TooltipTrigger content={disabledReason} render={button} />
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
