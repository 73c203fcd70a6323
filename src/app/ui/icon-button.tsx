import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '#app/ui/button.tsx';
import { TooltipTrigger } from '#app/ui/tooltip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  icon: ReactNode;
  /** What it does: its accessible name and, unless it is disabled with a reason, its tooltip. */
  label: string;
}

export function IconButton({ label, variant = 'ghost', disabledReason, ...props }: IconButtonProps) {
  const button = <Button {...props} variant={variant} disabledReason={disabledReason} aria-label={label} />;
  return disabledReason === undefined ? <TooltipTrigger content={label} render={button} /> : button;
}
