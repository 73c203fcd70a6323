import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '#app/ui/buttons/button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'tooltip'> {
  icon: ReactNode;
  /** What it does: its accessible name and, unless it is disabled with a reason, its tooltip. */
  label: string;
}

export function IconButton({ label, variant = 'ghost', ...props }: IconButtonProps) {
  return <Button {...props} variant={variant} tooltip={label} aria-label={label} />;
}
