import { Switch as Base } from '@base-ui/react/switch';
import { useId } from 'react';

interface SwitchProps {
  label: string;
  /** What being on or off means. */
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A switch that takes effect at once. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <div>
        <div id={`${id}-label`} className="font-medium">
          {label}
        </div>
        <div id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </div>
      </div>
      <Base.Root
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        checked={checked}
        onCheckedChange={onChange}
        className="flex h-6 w-10 shrink-0 cursor-pointer items-center rounded-full border border-line-strong bg-sunken px-0.5 data-checked:border-accent-fill data-checked:bg-accent-fill forced-colors:data-checked:bg-current"
      >
        <Base.Thumb className="size-4 rounded-full border border-line-strong bg-raised shadow-1 transition-[translate] data-checked:translate-x-4.5 data-checked:border-transparent rtl:data-checked:-translate-x-4.5" />
      </Base.Root>
    </div>
  );
}
