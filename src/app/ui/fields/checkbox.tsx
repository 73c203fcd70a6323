import { type ReactNode, useId } from 'react';
import { useOptimisticValue } from '#app/lib/use-optimistic-value.ts';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Additional information. */
  hint?: ReactNode;
  /** It cannot be changed, for the reason in the hint. */
  isFixed?: boolean;
}

/** A check box that takes effect at once. */
export function Checkbox({ label, checked, onChange, hint, isFixed = false }: CheckboxProps) {
  const id = useId();
  const [shown, select] = useOptimisticValue(checked, onChange);
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover has-aria-disabled:cursor-default">
      <input
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-disabled={isFixed || undefined}
        checked={shown}
        onChange={() => !isFixed && select(!shown)}
        className="mt-0.5 size-4 shrink-0 cursor-[inherit] accent-accent-fill aria-disabled:opacity-55"
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="block">
          {label}
        </span>
        <span id={`${id}-hint`} className="block text-xs text-ink-2">
          {hint}
        </span>
      </span>
    </label>
  );
}
