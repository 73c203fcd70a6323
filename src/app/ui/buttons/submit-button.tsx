import { useRef } from 'react';
import { submitKeys } from '#app/lib/keyboard/platform.ts';
import { useCommandKey } from '#app/lib/keyboard/use-command-key.ts';
import { Button, type ButtonProps } from '#app/ui/buttons/button.tsx';

/** The button that saves or starts what is open. Ctrl or ⌘ with Enter presses it from anywhere in there. */
export function SubmitButton(props: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useCommandKey('Enter', () => {
    // A dialog hides what is beneath it; the popup of a picker does not. A native `<dialog>` sets no attribute there,
    // so it is looked for separately.
    const pressed = button.current;
    const isBeneath =
      pressed?.closest('[aria-hidden="true"], [inert]') ??
      [...document.querySelectorAll('dialog[open]')].find((dialog) => !dialog.contains(pressed));
    if (!isBeneath) pressed?.click();
  });
  return <Button variant="primary" {...props} ref={button} aria-keyshortcuts={submitKeys} />;
}
