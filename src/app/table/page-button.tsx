import { type ReactNode, useTransition } from 'react';
import { clsx } from 'clsx';
import { useHoverIntent } from '#app/lib/use-hover-intent.ts';
import { Button } from '#app/ui/buttons/button.tsx';

interface PageButtonProps {
  /** Names the page; undefined when there is none in that direction. */
  target: string | undefined;
  onTurn: () => void;
  /** Somebody is about to turn. */
  onIntent: () => void;
  label: string;
  icon: ReactNode;
  /** Why there is no such page. */
  noTarget: string;
  variant?: 'ghost' | 'secondary';
  className?: string;
  children: ReactNode;
}

/** Turns to a page. Without one it stays in reach, and says why it does nothing. */
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
  // Shown at once, while the page is still being drawn.
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
