import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '#app/ui/buttons/button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'tooltip'> {
  /** Undefined for a button with a picture of its class. */
  icon?: ReactNode;
  /** The accessible name and, unless the button is disabled with a reason, the tooltip. */
  label: string;
}

export function IconButton({ label, variant = 'ghost', ...props }: IconButtonProps) {
  return <Button {...props} variant={variant} tooltip={label} aria-label={label} />;
}
