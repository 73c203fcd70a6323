import { type ReactNode, useTransition } from 'react';
import { clsx } from 'clsx';
import { useHoverIntent } from '#app/lib/use-hover-intent.ts';
import { Button } from '#app/ui/buttons/button.tsx';

interface PageButtonProps {
  /** Identifies the page; undefined if there is none in that direction. */
  target: string | undefined;
  onTurn: () => void;
  /** Called when the user is about to open the page. */
  onIntent: () => void;
  label: string;
  icon: ReactNode;
  /** Why there is no page. */
  noTarget: string;
  variant?: 'ghost' | 'secondary';
  className?: string;
  children: ReactNode;
}

/** Opens a page. Without a target it stays focusable and explains why it is disabled. */
export function PageButton(props: PageButtonProps) {
  const {
    label,
    icon,
    noTarget,
    target,
    onTurn,
    onIntent,
    variant = 'secondary',
    className,
    children,
  } = props;
  const intent = useHoverIntent(target, onIntent);
  // Shows the press at once, while the page still renders.
  const [isTurning, turn] = useTransition();
  return (
    <Button
      {...intent}
      aria-label={label}
      variant={variant}
      icon={icon}
      className={clsx(className, isTurning && 'opacity-75')}
      disabledReason={target === undefined ? noTarget : undefined}
      onClick={() => turn(onTurn)}
    >
      <span className="hidden sm:inline">{children}</span>
    </Button>
  );
}
